import { defineConfig } from 'vitest/config';

// oxlint-disable-next-line import/no-default-export -- vitest reads it there
export default defineConfig({
  test: {
    name: 'long',
    include: [
      'test/long/**/*.test.ts',
      'test/story/isolation/*.test.ts',
      'test/unit/outgoing.test.ts',
    ],
    // What these two do in part in `npm test`, they do whole here.
    env: { TEST_LONG: '1' },
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // The two kill tests mostly wait for dead processes' jobs to be freed, so they can run beside each other.
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
