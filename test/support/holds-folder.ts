// A process of its own that opens a data folder, says so, and then waits to be ended or killed.
import { writeSync } from 'node:fs';
import { openEmbedded } from '../../src/store/embedded.ts';

const say = (line: string): void => void writeSync(1, `${line}\n`);

const database = await openEmbedded(process.argv[2] ?? '', say);
say('open');
process.once('SIGTERM', () => {
  void database.stop().then(() => say('stopped'));
});
