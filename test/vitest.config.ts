import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout = 20_000) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    pool: 'forks' as const,
    testTimeout,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('contract'),
      project('story'),
      // Whole processes: they start, are killed, and wait out time limits of their own.
      project('process', 90_000),
    ],
    // Here and not inherited: once for all of them.
    globalSetup: ['test/support/global-setup.ts'],
    maxWorkers: 2,
  },
});
