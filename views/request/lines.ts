import { moment } from '../../src/i18n/time.ts';
import type { InboxItem, Section } from '../../src/domain/requests/inbox.ts';
import { sections } from '../../src/domain/requests/inbox.ts';
import type { Why } from '../../src/domain/requests/notices.ts';
import type { Role } from '../../src/domain/people.ts';
import {
  bullets,
  context,
  line,
  link,
  name,
  rich,
  section,
  spoken,
  type Message,
} from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { sentence } from '../lines.ts';

type Named = Pick<InboxItem, 'kind' | 'status' | 'from' | 'to' | 'customer'>;

/** What waits, as a sentence without its full stop; the same one in App Home, a reminder and everywhere else. */
export function waiting(item: Named, { words }: Reader): string {
  const names = {
    from: name(item.from.name),
    to: name(item.to?.name ?? ''),
    customer: name(item.customer ?? ''),
  };
  const said = words.request.waits[item.kind];
  if (item.status === 'to-confirm' || item.status === 'to-verify') return said.answered(names);
  return item.status === 'draft' || item.status === 'in-progress'
    ? said.draft(names)
    : said.asked(names);
}

/** Under a line: why its reader gets it. */
export const withWhy = (message: Message, why: Why, company: string, reader: Reader): Message => ({
  text: message.text,
  blocks: [...message.blocks.slice(0, 49), context(reader.words.request.why[why](name(company)))],
});

/** To somebody who may decide; `standsFor`: the colleagues who are away, `elsewhere`: the card itself. */
export function reminderLine(
  item: Named & { readonly until: Date },
  at: { readonly standsFor: readonly string[]; readonly elsewhere: string | null },
  reader: Reader,
): Message {
  const w = reader.words.request;
  const until = moment(item.until, reader.zone, reader.words.language);
  const words = w.reminder(waiting(item, reader), until);
  const standing = at.standsFor.length > 0 ? w.standsFor(at.standsFor.map(name)) : null;
  return {
    text: spoken([words, standing].filter((one) => one !== null).join(' ')),
    blocks: [
      rich(line(words)),
      ...(standing === null ? [] : [rich(line(standing))]),
      ...(at.elsewhere === null ? [] : [rich(line(link(at.elsewhere, w.elsewhere)))]),
    ],
  };
}

/** Nobody is left who could decide: to those for whom it waits, and to whoever asked. */
export function nobodyLine(
  item: Named,
  to: {
    readonly side: 'ours' | 'asker';
    readonly company: string;
    readonly roles: readonly Role[];
  },
  reader: Reader,
): Message {
  const w = reader.words.request.nobody;
  const what = waiting(item, reader);
  const roles = to.roles.map((role) => reader.words.common.roles[role]);
  return sentence(
    to.side === 'ours'
      ? w.forOurs(what, roles, name(to.company))
      : w.forAsker(what, name(to.company)),
  );
}

/** A company's week, for its channel: numbers alone, because everybody there reads them. */
export function digestMessage(
  company: string,
  counts: Readonly<Record<Section, number>>,
  reader: Reader,
): Message {
  const w = reader.words.request.digest;
  const title = w.title(name(company));
  const said = sections.filter((one) => counts[one] > 0).map((one) => w.counts[one](counts[one]));
  return {
    text: spoken(`${title}: ${said.join(', ')}.`),
    blocks: [section(title), rich(bullets(said)), context(w.where)],
  };
}
