const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Whether these 12 digits are a valid IIN (person) or BIN (company) by their check digit (Kazakhstan's register rule). */
export function isIin(input: string): boolean {
  if (!/^\d{12}$/.test(input)) return false;
  const digits = Array.from(input, Number);
  const rest = (weights: readonly number[]) =>
    weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;
  const first = rest(FIRST);
  const check = first === 10 ? rest(SECOND) : first;
  return check !== 10 && check === digits[11];
}
