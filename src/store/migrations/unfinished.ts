import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Pool } from 'pg';
import { z } from 'zod';
import { sqlOf } from './migrations.ts';

const UNFINISHED = `select migration_name as name, logs from "_prisma_migrations" where finished_at is null and rolled_back_at is null`;
const rowsOf = z.array(z.object({ name: z.string(), logs: z.string().nullable() }));

/** Statements that PostgreSQL refuses inside a transaction stand alone in their file. */
function isAlone(sql: string): boolean {
  return /\bconcurrently\b|^\s*vacuum\b/i.test(withoutComments(sql));
}

/**
 * Runs a migration and notes its end in the same transaction: a process killed between the two would leave
 * a migration that is done and is tried again for ever.
 */
export async function runScript(pool: Pool, script: string): Promise<void> {
  const noted = !isAlone(script) && (await unfinished(pool)).length === 1;
  const note = `\n;\nupdate "_prisma_migrations" set finished_at = clock_timestamp() where finished_at is null and rolled_back_at is null`;
  await pool.query(noted ? script + note : script);
}

/** Lets the engine try again what failed last time (it would refuse), after removing what an index built alone left behind. */
export async function forgetFailed(
  pool: Pool,
  engine: SchemaEngine,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  for (const { name, logs } of await unfinished(pool)) {
    const index = indexOf(sqlOf(folder, name));
    if (index) await pool.query(`drop index concurrently if exists ${index}`);
    await engine.markMigrationRolledBack({ migrationName: name });
    const why = logs?.split('\n').find((line) => line.trim() !== '');
    say(`Migration ${name} did not finish last time${why ? ` (${why})` : ''}. It is tried again.`);
  }
}

async function unfinished(pool: Pool): Promise<z.infer<typeof rowsOf>> {
  const { rows } = await pool.query(`select to_regclass('"_prisma_migrations"') as there`);
  const [{ there }] = z.tuple([z.object({ there: z.string().nullable() })]).parse(rows);
  if (there === null) return [];
  return rowsOf.parse((await pool.query(UNFINISHED)).rows);
}

/** The name, as written, of the index that a file builds concurrently. */
function indexOf(sql: string): string | undefined {
  const build =
    /^\s*create\s+(?:unique\s+)?index\s+concurrently\s+(?:if\s+not\s+exists\s+)?("[^"]+"|[a-z_]\w*)/i;
  return build.exec(withoutComments(sql))?.[1];
}

function withoutComments(sql: string): string {
  return sql.replace(/--.*$/gm, '').replace(/\/\*[^]*?\*\//g, '');
}
