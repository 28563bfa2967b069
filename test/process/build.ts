import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The programs as `npm ci` leaves them: built once before the processes start, so that they are what stands in the sources. */
export function setup(): void {
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(dirname(typescript), 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', '.config/build.json'], { stdio: 'inherit' });
}
