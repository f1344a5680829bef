import { moneyText, parseMoney } from "@saudaflow/contract";

/** "1 250,5" as a person types it → "1250.50"; undefined when it is no amount. */
export function readMoney(text: string): string | undefined {
  const plain = text.replaceAll(/[\s₸]/g, "").replace(",", ".");
  const money = plain === "" ? undefined : parseMoney(plain);
  return money === undefined || money < 0 ? undefined : moneyText(money);
}
