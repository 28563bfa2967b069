import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Source = { readonly path: string; readonly text: string };

/** Comments may name what code may not. */
const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
export const sources: Source[] = ['src', 'commands', 'views']
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((at) => join(top, at)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(path, 'utf8')) }));
export const code = (path: string, text: string): Source => ({ path, text });
export const under = (path: string, place: string) =>
  path === place || path.startsWith(`${place}/`);

/** Lines that match, in files that `there` picks. */
export const found = (files: readonly Source[], what: RegExp, there: (path: string) => boolean) =>
  files
    .filter(({ path }) => there(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) => (what.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
