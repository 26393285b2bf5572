// Tells the window what the page wears, so that menu, frame and the next start's first paint match it.
(() => {
  if (window.top !== window) return;
  const page = document.documentElement;
  let told = "";
  const tell = () => {
    const dress = { theme: page.dataset.theme ?? null, language: page.lang || null };
    const text = JSON.stringify(dress);
    if (text === told) return;
    told = text;
    window.__TAURI_INTERNALS__.invoke("plugin:shell|dress", { dress }).catch(() => {});
  };
  window.addEventListener("load", () => {
    tell();
    new MutationObserver(tell).observe(page, { attributes: true, attributeFilter: ["lang", "data-theme"] });
  });
})();
