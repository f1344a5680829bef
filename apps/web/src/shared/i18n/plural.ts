/** Russian needs three forms: 1 товар, 2 товара, 5 товаров. Kazakh nouns stay singular after a number. */
export function plural(count: number, one: string, few: string, many: string): string {
  const [ten, hundred] = [count % 10, count % 100];
  if (ten === 1 && hundred !== 11) return one;
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many;
}
