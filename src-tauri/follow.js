// Tells the window the appearance of the page, so that menu, frame and the next start's first paint match it.
(() => {
  if (window.top !== window) return;
  const page = document.documentElement;
  let told = "";
  const tell = () => {
    const appearance = { theme: page.dataset.theme ?? null, language: page.lang || null };
    const text = JSON.stringify(appearance);
    if (text === told) return;
    told = text;
    window.__TAURI_INTERNALS__.invoke("plugin:shell|set_appearance", { appearance }).catch(() => {});
  };
  window.addEventListener("load", () => {
    tell();
    new MutationObserver(tell).observe(page, { attributes: true, attributeFilter: ["lang", "data-theme"] });
  });
})();
