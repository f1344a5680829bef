import type { Address } from "@saudaflow/contract";

export const addressText = (
  { city, street, house, apartment }: Address,
  apartmentShort: (number: string) => string,
): string =>
  [city, [street, house].join(" "), apartment && apartmentShort(apartment)].filter(Boolean).join(", ");
