import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { Workspace } from '../workspace.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

/** What the page may load and do: its own files, and nothing from anywhere else. */
const policy = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const noPage = 'The sandbox runs, but its page was not built. Run "npm run build".\n';

/** A file of the built page, and only of it. */
export async function sendFile(
  res: ServerResponse,
  dir: string | undefined,
  path: string,
): Promise<void> {
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  const root = resolve(dir ?? '.');
  const wanted = join(root, path === '/' ? 'index.html' : decoded(path));
  const type = types[extname(wanted)];
  const file =
    dir !== undefined && type !== undefined && wanted.startsWith(root + sep)
      ? await readFile(wanted).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT' || error.code === 'EISDIR') return null;
          throw error;
        })
      : null;
  if (file) res.writeHead(200, { ...headers, 'content-type': type }).end(file);
  else
    res
      .writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' })
      .end(path === '/' ? noPage : 'not found\n');
}

/** A picture that the app shared: only what is one is drawn. */
export function sendPicture(res: ServerResponse, workspace: Workspace, id: string): void {
  const file = workspace.file(id);
  const bytes = Buffer.from(file?.bytes ?? '', 'base64');
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));
  res
    .writeHead(isPng ? 200 : 404, {
      'content-type': isPng ? 'image/png' : 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .end(isPng ? bytes : 'not found\n');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // Not an encoded path; then it names no file of ours either.
  }
}
