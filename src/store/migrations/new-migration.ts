import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool, type PoolConfig } from 'pg';
import { catalogueAdapter } from './catalogue-adapter.ts';
import { migrationsIn, noFilters } from './migrations.ts';
import { schemaEngine } from './schema-engine.ts';

/**
 * Writes the migration that takes the database of prisma/migrations to prisma/schema.prisma, both below `prisma`;
 * answers with its folder, or null when nothing is missing. `where` names a server that may create databases.
 */
export async function newMigration(
  where: PoolConfig,
  name: string,
  prisma: string,
  now: Date,
): Promise<string | null> {
  const sql = await onScratch(where, (scratch) => difference(scratch, prisma));
  // A migration's own hand-written SQL (partial indexes, checks) is unknown to the schema and stays as it is.
  if (!sql || /^\s*(-- This is an empty migration\.)?\s*$/.test(sql)) return null;
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const made = join(prisma, 'migrations', `${stamp}_${name}`);
  mkdirSync(made);
  writeFileSync(join(made, 'migration.sql'), sql);
  return made;
}

async function onScratch<T>(
  where: PoolConfig,
  act: (scratch: PoolConfig) => Promise<T>,
): Promise<T> {
  const database = `samen_scratch_${process.pid}`;
  const owner = new Pool({ ...where, max: 1 });
  try {
    await owner.query(`create database ${database}`);
    try {
      return await act({ ...where, database });
    } finally {
      await owner.query(`drop database ${database} with (force)`);
    }
  } finally {
    await owner.end();
  }
}

async function difference(where: PoolConfig, prisma: string): Promise<string | null> {
  const content = readFileSync(join(prisma, 'schema.prisma'), 'utf8');
  const schema = { files: [{ path: 'schema.prisma', content }] };
  const folder = join(prisma, 'migrations');
  mkdirSync(folder, { recursive: true });
  const engine = await schemaEngine(() => catalogueAdapter(where), content);
  try {
    await engine.applyMigrations({ migrationsList: migrationsIn(folder), filters: noFilters });
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', ...schema, configDir: '.' },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout;
  } finally {
    engine.free();
  }
}
