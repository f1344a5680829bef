import { expect, test } from "vitest";
import { scanReader } from "./scanner.ts";

const KAZAKH: Record<string, string> = {
  4: "ң",
  8: "ү",
  7: ".",
  0: "қ",
  1: '"',
  3: "і",
  5: "ғ",
  2: "ә",
  6: ",",
  9: "ұ",
};

interface Press {
  readonly code: string;
  readonly key: string;
}
const digits = (text: string, keyOf = (digit: string) => digit): Press[] =>
  Array.from(text, (digit) => ({ code: `Digit${digit}`, key: keyOf(digit) }));
const ENTER = { code: "Enter", key: "Enter" };

function press(keys: readonly Press[], pause: number): (string | undefined)[] {
  const read = scanReader();
  return keys.map((key, index) => read({ ...key, timeStamp: 1000 + index * pause }));
}

test("a code typed faster than hands can, with Enter, is read at the Enter", () => {
  const answers = press([...digits("4870001234560"), ENTER], 4);
  expect(answers.slice(0, -1).every((answer) => answer === undefined)).toBe(true);
  expect(answers.at(-1)).toBe("4870001234560");
});

test("the Kazakh layout changes what is written, not what is read", () => {
  const keys = [...digits("4870001234560", (digit) => KAZAKH[digit] ?? ""), ENTER];
  expect(press(keys, 8).at(-1)).toBe("4870001234560");
});

test("the keys of the figures at the side are digits too, and Shift is no key of the code", () => {
  const keys = digits("96385074").flatMap(({ key }) => [
    { code: "ShiftLeft", key: "Shift" },
    { code: `Numpad${key}`, key },
  ]);
  expect(press([...keys, ENTER], 2).at(-1)).toBe("96385074");
});

test("a person who types the same digits is no scanner", () => {
  expect(press([...digits("4870001234560"), ENTER], 80).at(-1)).toBeUndefined();
});

test("what was typed before does not spoil the code that follows", () => {
  const read = scanReader();
  read({ code: "Digit7", key: "7", timeStamp: 0 });
  const keys = [...digits("96385074"), ENTER];
  const answers = keys.map((key, index) => read({ ...key, timeStamp: 900 + index * 5 }));
  expect(answers.at(-1)).toBe("96385074");
});

test("a wrong check digit, too few digits and letters in between are no code", () => {
  expect(press([...digits("4870001234561"), ENTER], 4).at(-1)).toBeUndefined();
  expect(press([...digits("1234567"), ENTER], 4).at(-1)).toBeUndefined();
  const broken = [...digits("9638"), { code: "KeyA", key: "ф" }, ...digits("5074"), ENTER];
  expect(press(broken, 4).at(-1)).toBeUndefined();
});
