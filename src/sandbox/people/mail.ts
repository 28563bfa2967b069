import { username } from '../bot/payloads.ts';
import type { Act, ActResult } from '../contract.ts';
import type { Core } from '../core.ts';
import type { StoredUser } from '../stored.ts';

const address = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

/** A person sends a mail with their own mail program, as after "open in e-mail". */
export function sendMail(
  { workspace }: Core,
  person: StoredUser,
  { to, subject, text }: Extract<Act, { do: 'mail' }>,
): ActResult {
  const wrong = to.find((one) => !address.test(one));
  if (wrong !== undefined || to.length === 0) {
    const why =
      wrong === undefined
        ? 'Write at least one e-mail address.'
        : `“${wrong}” is not an e-mail address.`;
    return { ok: false, why, fields: { to: why } };
  }
  const from = `${person.name} <${username(person.name)}@sandbox.example>`;
  workspace.receive({ how: 'drafted', from, replyTo: null, to, subject, text, html: null });
  return { ok: true };
}
