import { expect, test } from "vitest";
import { deviceOf } from "./device-of.ts";

test("names a device as its owner would", () => {
  expect(
    deviceOf(
      "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36",
    ),
  ).toEqual({
    name: "Chrome · Android",
    is_phone: true,
  });
  expect(
    deviceOf(
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 YaBrowser/24.1 Safari/537.36",
    ).name,
  ).toBe("Яндекс Браузер · Windows");
  expect(deviceOf("curl/8.1.2").name).toBe("curl");
  expect(deviceOf("").name).toBe("");
});
