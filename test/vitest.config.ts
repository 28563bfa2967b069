import { defineConfig } from 'vitest/config';

const project = (name: string) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    pool: 'forks' as const,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [project('unit'), project('contract'), project('story')],
    // Here and not inherited: once for all of them.
    globalSetup: ['test/support/global-setup.ts'],
    maxWorkers: 2,
  },
});
