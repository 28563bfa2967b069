import type { ServerResponse } from 'node:http';
import type { Workspace } from '../workspace.ts';
import { sendJson } from './body.ts';

/** A mail may draw itself and link to others: no script, no form, nothing fetched, and no frame but the mailbox's. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** Links leave the frame by a new tab; the mail's own head, whatever it says, comes after this one. */
const head = '<!doctype html><meta charset="utf-8"><base target="_blank">';

/** `/page/mails/<id>`, and `/page/mails/<id>/html` for the part that is drawn in a frame. */
export function sendMailOf(res: ServerResponse, workspace: Workspace, path: string): void {
  const [, id = '', part] = /^\/page\/mails\/([^/]+)(\/html)?$/.exec(path) ?? [];
  const mail = workspace.mails.find((one) => one.id === id);
  if (!mail || (part && mail.html === null)) return sendJson(res, 404, 'not found\n');
  if (!part) return sendJson(res, 200, mail);
  res
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end(`${head}${mail.html}`);
}

/** The mailbox's list, newest first and without the texts: it goes along with every picture of the workspace. */
export const mailLines = (workspace: Workspace) =>
  workspace.mails
    .map(({ id, how, from, to, subject, at, read }) => ({ id, how, from, to, subject, at, read }))
    .toReversed();
