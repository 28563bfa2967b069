import { defineConfig } from 'vitest/config';

const project = (name: string, more: { testTimeout?: number; globalSetup?: string[] } = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    pool: 'forks' as const,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Loading the bot anew for each file would take longer than all its stories; every story opens and closes its own.
    isolate: false,
    ...more,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('contract'),
      project('story'),
      // Whole processes: they start, are killed, and wait out time limits of their own.
      project('process', { testTimeout: 90_000, globalSetup: ['test/process/build.ts'] }),
    ],
    // Here and not inherited: once for all of them.
    globalSetup: ['test/support/global-setup.ts'],
    // Two for the cores, one more because processes mostly wait.
    maxWorkers: 3,
  },
});
