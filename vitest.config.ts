import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Only ends what hangs. Vitest counts time on the clock, also while the process is stopped or others have the processor.
    testTimeout: 600_000,
  },
});
