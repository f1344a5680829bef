/** What a person calls the device behind a User-Agent: "Chrome · Android". */
export function deviceOf(user_agent: string): { name: string; is_phone: boolean } {
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(user_agent))?.[1];
  const browser = find([
    [/YaBrowser/, "Яндекс Браузер"],
    [/SamsungBrowser/, "Samsung Internet"],
    [/OPR\//, "Opera"],
    [/Edg\//, "Edge"],
    [/Firefox|FxiOS/, "Firefox"],
    [/Chrome|CriOS/, "Chrome"],
    [/Safari/, "Safari"],
  ]);
  const system = find([
    [/Android/, "Android"],
    [/iPhone/, "iPhone"],
    [/iPad/, "iPad"],
    [/Windows/, "Windows"],
    [/Mac OS/, "macOS"],
    [/Linux/, "Linux"],
  ]);
  const name = [browser, system].filter(Boolean).join(" · ") || user_agent.split(/[/ ]/)[0] || "";
  return { name, is_phone: /Android|iPhone|Mobile/.test(user_agent) };
}
