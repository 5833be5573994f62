// Builds the three programs: main (Electron, command line, browser shell), preload and the window.
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const from = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      // Bundled and shaken: unbundled it reads some fifty files at every start, a fifth of a second.
      externalizeDeps: { exclude: ['zod', 'budoux'] },
      rollupOptions: {
        input: {
          main: from('electron/main/main.ts'),
          cli: from('electron/cli/cli.ts'),
          start: from('electron/browser-shell/start.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        // A sandboxed preload is CommonJS without modules of its own.
        input: { preload: from('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    build: {
      outDir: from('out/renderer'),
      // The browser shell runs in whatever Edge or Chrome is installed, not only in Electron's Chromium.
      target: 'chrome120',
      minify: 'esbuild',
      rollupOptions: { input: from('renderer/index.html') },
      modulePreload: { polyfill: false },
    },
    esbuild: { jsx: 'automatic' },
  },
});
