import { defineConfig } from 'vite';

// Each island is one file of its own that the program carries in itself; pages work without any of them.
export default defineConfig({
  build: {
    outDir: '../src/Tidings.App/Web/wwwroot',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { review: 'src/review.ts', live: 'src/live.ts', map: 'src/map.ts', timeline: 'src/timeline.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', format: 'es' },
    },
  },
});
