import { defineConfig } from 'vite';

/** Builds the sandbox's page; `npm start` serves the result, no dev server runs beside the bot. */
export default defineConfig({
  root: 'src/sandbox/page',
  // The page may be served below a proxy's path; relative addresses survive that.
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    // The page's content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
  },
});
