export interface Draft {
  to: string[];
  subject: string;
  text: string;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone per cent sign; a mail program shows it as it stands.
  }
}

const addresses = (list: string): string[] =>
  list
    .split(',')
    .map((one) => decoded(one).trim())
    .filter((one) => one !== '');

/** The mail that a `mailto:` address asks for (RFC 6068); null for any other address. A plus stays a plus. */
export function draftOf(link: string): Draft | null {
  const [, to, query = ''] = /^mailto:([^?#]*)(?:\?([^#]*))?/i.exec(link) ?? [];
  if (to === undefined) return null;
  const draft: Draft = { to: addresses(to), subject: '', text: '' };
  for (const field of query.split('&')) {
    const [name = '', ...rest] = field.split('=');
    const value = rest.join('=');
    const key = decoded(name).toLowerCase();
    if (key === 'to') draft.to.push(...addresses(value));
    // A subject is one line, whatever the link says.
    if (key === 'subject') draft.subject = decoded(value).replace(/\s*[\r\n]+\s*/g, ' ');
    if (key === 'body') draft.text = decoded(value).replace(/\r\n?/g, '\n');
  }
  return draft;
}
