/** What mail programs and browsers still take. */
const longest = 1_800;

/** A link that opens a mail program. `short`: the text was too long for one, so it carries subject and link only. */
export function mailto(
  to: string,
  subject: string,
  text: string,
  link: string,
): { url: string; short: boolean } {
  const whole = address(to, subject, text);
  return whole.length <= longest
    ? { url: whole, short: false }
    : { url: address(to, subject, link), short: true };
}

function address(to: string, subject: string, body: string): string {
  const lines = body.replaceAll(/\r?\n/g, '\r\n');
  // The @ stays one: some programs take "%40" for a part of the name.
  const recipient = encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${recipient}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
