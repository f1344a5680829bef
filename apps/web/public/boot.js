// Runs before the first paint, as a file of its own so that the content security policy needs no inline script.
(() => {
  const AGAIN = {
    kk: "Бет толық ашылмады. Жаңарту",
    ru: "Страница открылась не полностью. Обновить",
    en: "The page has not opened fully. Reload",
  };
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem("saudaflow.preferences") || "{}");
  } catch {}
  const root = document.documentElement;
  const dark =
    saved.theme === "dark" ||
    (saved.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  // An address may ask for a language (?lang=ru): search engines and shared links do.
  const asked = new URLSearchParams(location.search).get("lang");
  const known = (language) => ["kk", "ru", "en"].includes(language);
  // The server draws the next page in the language that was chosen.
  if (known(saved.language)) document.cookie = `saudaflow_language=${saved.language};path=/;max-age=31536000;samesite=lax`;
  if (known(asked)) saved.language = asked;
  const drawn = root.lang;
  root.lang = known(saved.language) ? saved.language : "kk";
  // A page that was drawn in another language is not shown.
  if (root.lang !== drawn) root.dataset.redraw = "";
  document.querySelector('meta[name="theme-color"]').content = dark ? "#1c1916" : "#fcfaf6";

  // Asks for the words and the page at once (see build/preload-first.ts).
  const files = document.currentScript.dataset;
  const path = location.pathname;
  const page = path === "/" ? "home" : path === "/catalog" ? "catalog" : path.startsWith("/products/") ? "product" : "";
  const layout = /^\/(sign-in|register|reset-password|receipts|checkout|admin|seller)(\/|$)/.test(path) ? "" : "layout";
  const preload = () => {
    for (const href of new Set([root.lang, layout, page].flatMap((name) => (files[name] || "").split(" ")))) {
      if (!href) continue;
      const link = document.createElement("link");
      link.rel = "modulepreload";
      link.href = href;
      document.head.append(link);
    }
  };
  // Who presses a button before the scripts are there is heard, and served when they are.
  const pressed = new Set();
  const hear = (event) => {
    const button = event.target.closest("button, a");
    if (!button) return;
    button.dataset.pressed = "";
    // A link needs no script.
    if (button.localName === "a") return;
    event.preventDefault();
    event.stopPropagation();
    pressed.add(button);
  };
  const rest = () => {
    removeEventListener("click", hear, true);
    for (const one of document.querySelectorAll("[data-pressed]")) delete one.dataset.pressed;
  };
  // Where they do not come, or fail, one is told so and can ask again.
  const again = document.createElement("a");
  const miss = ({ target }) => {
    if (target.localName && target.localName !== "script") return;
    rest();
    delete root.dataset.redraw;
    again.href = "";
    again.textContent = AGAIN[root.lang];
    again.className =
      "fixed inset-x-4 top-4 z-60 mx-auto max-w-md rounded-card bg-ink p-4 text-center text-page underline shadow-float";
    document.body.append(again);
  };
  addEventListener("error", miss, true);
  addEventListener("unhandledrejection", miss);
  const serve = () => {
    removeEventListener("error", miss, true);
    removeEventListener("unhandledrejection", miss);
    rest();
    again.remove();
    for (const button of pressed) button.click();
  };
  addEventListener("taken-over", serve, { once: true });
  if (!("drawn" in root.dataset)) return preload();

  // The server has drawn this page: its scripts come when it has been seen, and take nothing from what is seen.
  const start = () => {
    for (const link of document.querySelectorAll('link[rel="later"]')) link.rel = "modulepreload";
    preload();
    // They take over the whole page: it must be there.
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", run);
    else run();
  };
  const run = () => {
    for (const { src } of document.querySelectorAll('script[type="later"]')) {
      const script = document.createElement("script");
      script.type = "module";
      script.src = src;
      document.head.append(script);
    }
  };
  addEventListener("click", hear, true);
  if ("redraw" in root.dataset) addEventListener("DOMContentLoaded", start);
  else requestAnimationFrame(() => setTimeout(start));
})();
