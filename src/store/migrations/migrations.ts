import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm';

/** What the engine wants to be given: every folder of prisma/migrations, in the order of their names. */
export function migrationsIn(baseDir: string): MigrationList {
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: sqlOf(baseDir, path) },
      },
    })),
  };
}

/** The text of one migration. */
export function sqlOf(folder: string, name: string): string {
  return readFileSync(join(folder, name, 'migration.sql'), 'utf8');
}

export const noFilters: SchemaFilter = { externalTables: [], externalEnums: [] };
