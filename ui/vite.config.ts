import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { LANGUAGES } from "./src/backend/limits";

const SPOKEN = new RegExp(`[/\\\\](${LANGUAGES.join("|")})-[A-Z]{2}\\.m?js$`);
const ANNOUNCEMENTS = /react-(aria|stately).*[/\\]intl[/\\].*[/\\][a-z]{2}-[A-Z]{2}\.m?js$/;

/** React Aria announces in thirty languages; Loket speaks four, the rest only slows the start. */
function fourLanguages(): Plugin {
  return {
    name: "loket-four-languages",
    enforce: "pre",
    load(id) {
      const path = id.split("?")[0] ?? id;
      return ANNOUNCEMENTS.test(path) && !SPOKEN.test(path) ? "export default {}" : null;
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [react(), fourLanguages()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    // What the tokens need (`light-dark()`, nesting): older engines would get them rewritten.
    target: ["chrome123", "safari17.5"],
    cssTarget: ["chrome123", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test-setup.ts"],
    // Loading React Aria once instead of per file: a fifth of the time; the setup cleans up after each test.
    isolate: false,
    css: false,
    // A small machine at work on something else too: a test that waits is not one that fails.
    testTimeout: 30_000,
  },
} as Parameters<typeof defineConfig>[0]);
