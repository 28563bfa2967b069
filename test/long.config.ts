import { defineConfig } from 'vitest/config';

const project = (
  name: string,
  include: string[],
  order: { maxWorkers: number; groupOrder: number },
) => ({
  test: {
    name,
    include,
    // What some of these do in part in `npm test`, they do whole here.
    env: { TEST_LONG: '1' },
    pool: 'forks' as const,
    maxWorkers: order.maxWorkers,
    sequence: { groupOrder: order.groupOrder },
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});

// oxlint-disable-next-line import/no-default-export -- vitest reads it there
export default defineConfig({
  test: {
    projects: [
      // The kill tests mostly wait for dead processes' jobs to be freed, so they can run beside each other.
      project(
        'long',
        ['test/long/kill*.test.ts', 'test/story/isolation/*.test.ts', 'test/unit/outgoing.test.ts'],
        { maxWorkers: 2, groupOrder: 0 },
      ),
      // One after another: each opens most of the 100 connections that a PostgreSQL server takes by default.
      project('races', ['test/long/race*.test.ts'], { maxWorkers: 1, groupOrder: 1 }),
    ],
    globalSetup: ['test/support/global-setup.ts'],
  },
});
