// Runs before the first paint, as a file of its own so that the content security policy needs no inline script.
(() => {
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem("saudaflow.preferences") || "{}");
  } catch {}
  const root = document.documentElement;
  const dark =
    saved.theme === "dark" ||
    (saved.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  root.lang = ["kk", "ru", "en"].includes(saved.language) ? saved.language : "kk";
  document.querySelector('meta[name="theme-color"]').content = dark ? "#1c1916" : "#fcfaf6";
})();
