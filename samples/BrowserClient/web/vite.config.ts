import { defineConfig } from "vite";

export default defineConfig({
  build: {
    // Everything in files of its own: the content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
});
