import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // long enough for the slowest on a busy machine: it ends what hangs, and measures nothing
    testTimeout: 120_000,
  },
});
