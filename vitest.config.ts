import { defineConfig } from 'vitest/config';

/** Three projects: import rules (fast, always first), unit tests in Node, and end-to-end tests in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'unit',
          include: [
            'tests/shared/**/*.test.ts',
            'tests/electron/**/*.test.ts',
            'tests/renderer/**/*.test.ts',
            'tests/fuzz/**/*.test.ts',
          ],
          setupFiles: ['tests/support/seeded.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
