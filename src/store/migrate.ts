// Brings the database to what this release needs, at every start.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { Pool, type PoolConfig } from 'pg';
import { migrationsIn, noFilters } from './migrations/migrations.ts';
import { schemaEngine } from './migrations/schema-engine.ts';
import { spoken } from './migrations/spoken.ts';
import { takeTurn } from './migrations/turn.ts';
import { forgetFailed, runScript } from './migrations/unfinished.ts';

/** This release's migrations, found from the sources and from dist alike. */
export function ourMigrations(): string {
  // vitest knows no import.meta.resolve.
  const root = dirname(createRequire(import.meta.url).resolve('#root/package.json'));
  return join(root, 'prisma', 'migrations');
}

/**
 * Applies the migrations of `folder` that `where` lacks, one process at a time; answers with the names of those it applied.
 * A file is one transaction; one that failed is tried again at the next call.
 */
export async function migrate(
  where: PoolConfig,
  folder: string,
  say: (line: string) => void,
): Promise<string[]> {
  // One connection, closed at the end: the turn is ours as long as it lives.
  const pool = new Pool({
    ...where,
    max: 1,
    idleTimeoutMillis: 0,
    application_name: `samen migrate, process ${process.pid}`,
  });
  pool.on('error', () => undefined); // the next query says it
  try {
    await takeTurn(pool, say);
    const engine = await schemaEngine(() => adapterOn(pool));
    try {
      await forgetFailed(pool, engine, folder, say);
      const migrationsList = migrationsIn(folder);
      const done = await engine.applyMigrations({ migrationsList, filters: noFilters });
      return done.appliedMigrationNames;
    } finally {
      engine.free();
    }
  } catch (error) {
    throw new Error(inWords(error), { cause: error });
  } finally {
    await pool.end();
  }
}

async function adapterOn(pool: Pool): ReturnType<SqlMigrationAwareDriverAdapterFactory['connect']> {
  const adapter = await new PrismaPg(pool).connect();
  // adapter-pg cuts a script at every ";", also inside functions; sent whole it is also one transaction.
  adapter.executeScript = (script) => runScript(pool, script).catch(spoken);
  return adapter;
}

/** The engine's message ends with where in its own source it was; of that only the migration's name helps. */
function inWords(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(said)?.[1];
  const why = said
    .split(/\n\s+0: /)[0]
    ?.replace(/^.*\nError querying the database: /, '')
    .trim();
  return `The database could not be migrated${name ? ` (${name})` : ''}: ${why}`;
}
