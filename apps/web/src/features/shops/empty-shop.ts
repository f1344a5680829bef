/** What the form of a new shop begins with. */
export const EMPTY_SHOP = {
  name: "",
  bin: "",
  address: "",
  phone: "",
  delivery_fee: "0",
  is_vat_payer: false,
  sells_age_restricted: false,
};
