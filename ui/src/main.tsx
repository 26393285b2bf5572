import "@fontsource-variable/inter/wght.css";
import "./shared/tokens/tokens.css";
import "./shared/tokens/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { applyPreferences } from "./shared";
import { keepFocus } from "./shared/page/keepFocus";

applyPreferences();
keepFocus();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
