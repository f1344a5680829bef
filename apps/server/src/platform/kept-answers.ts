import type { Reader } from "./db/database.ts";

/** An answer over more rows than this takes a while, and one change more hardly shows in it: it is kept for a minute. */
const MANY_ROWS = 10_000;
const MAX_AGE_MS = 60_000;
/** Far more questions than are asked in a minute. */
const MAX_ANSWERS = 500;

interface Kept {
  readonly answer: unknown;
  readonly until: number;
}
const keptAnswers = new WeakMap<Reader, Map<string, Kept>>();

/** What `ask` answers, which says over how many rows; a costly answer is given again for a minute, a cheap one never. */
export async function keptIfCostly<T>(
  db: Reader,
  question: string,
  ask: () => Promise<{ readonly answer: T; readonly rows: number }>,
): Promise<T> {
  const answers = keptAnswers.get(db) ?? new Map<string, Kept>();
  keptAnswers.set(db, answers);
  const kept = answers.get(question);
  if (kept !== undefined && performance.now() < kept.until) return kept.answer as T;
  const { answer, rows } = await ask();
  if (answers.size >= MAX_ANSWERS) answers.clear();
  if (rows > MANY_ROWS) answers.set(question, { answer, until: performance.now() + MAX_AGE_MS });
  return answer;
}
