import type { ReplaceShopBody, ShopInside } from "@saudaflow/contract";

/** A shop's data as a form begins with them. */
export const shopValues = ({ name, bin, address, phone, ...shop }: ShopInside): ReplaceShopBody => ({
  ...{ name, bin, address, phone },
  delivery_fee: shop.delivery_fee,
  is_vat_payer: shop.is_vat_payer,
  sells_age_restricted: shop.sells_age_restricted,
});
