// `npm run migration -- <name>`: writes the migration that prisma/schema.prisma needs beyond prisma/migrations. Works offline.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../src/store/embedded.ts';
import { newMigration } from '../src/store/migrations/new-migration.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function make(name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samen-migration-'));
  chmodSync(folder, 0o711); // run by root, PostgreSQL itself is somebody else
  try {
    const database = await openEmbedded(join(folder, 'd'), say);
    try {
      const made = await newMigration(database.where, name, 'prisma', new Date());
      say(
        made ? `Written: ${made}/migration.sql. Read it before you commit it.` : 'Nothing to do.',
      );
    } finally {
      await database.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const name = process.argv[2] ?? '';
if (/^[a-z0-9_]+$/.test(name)) await make(name);
else {
  say('Give the migration a name of small letters, digits and "_": npm run migration -- add_cards');
  process.exitCode = 1;
}
