import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Three pages: the buyer's dashboard, the vendor's portal and the form for a new supplier, each with its own first load. */
export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { input: [page('index.html'), page('portal.html'), page('request.html')] },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
});
