import type { Copy, KeptFact, Subject } from '../domain/facts.ts';
import type { CompanyId, PartnershipId, PersonId } from '../domain/ids.ts';
import { words } from '../i18n/index.ts';
import type { Backstage, Queued, Redraw } from '../store/store.ts';
import { askCard } from '../../views/ask/card.ts';
import type { Message } from '../../views/blocks.ts';
import { enrolmentCard } from '../../views/enrolment/card.ts';
import type { Reader } from '../../views/frame.ts';
import { invitationCard } from '../../views/invitation/card.ts';
import { withLink } from '../../views/invitation/draft.ts';
import { partnershipLine } from '../../views/lines.ts';
import { withWhy } from '../../views/request/lines.ts';
import { draftMessage, noDraft } from '../../views/mail/copy.ts';
import { drawAskLine } from './asks.ts';
import { drawCompanyCard, drawCompanyLine } from './companies.ts';
import { drawCustomerLine } from './customers.ts';
import { drawEnrolmentLine, drawToPassOn } from './enrolments.ts';
import { invitationLine } from './invitations.ts';
import { drawOrderCard } from './orders.ts';
import { drawDigest, drawRequestLine } from './requests.ts';
import { drawSubscriptionLine } from './subscriptions.ts';
import { drawTransferLine } from './transfers.ts';
import { partnershipCard } from '../../views/partnership/card.ts';
import { transferCard } from '../../views/transfer/card.ts';

/** A message with the version of the record that it shows; a line shows none. */
export type Drawing = { readonly message: Message; readonly version: number };
type For = { company: CompanyId | null; person: PersonId | null };
/** The mailed link of an issue; null where the key that made it is gone. */
export type LinksOf = { url(id: string, issue: number, keyId: string): string | null };
/** Where a message of ours hangs, as a link. */
export type Permalink = (copy: Copy) => string | null;

/** product.md 6: a person's own language and zone; in a channel the company's, with the zone's name. */
export async function readerFor(
  { company, person }: For,
  backstage: Backstage,
): Promise<Reader | null> {
  const owner = company === null ? null : await backstage.companies.byId(company);
  if (person === null)
    return owner && { words: words[owner.language], zone: { name: owner.timeZone, named: true } };
  const reader = await backstage.outbox.reader(person);
  return (
    reader && {
      words: words[reader.language ?? owner?.language ?? 'en'],
      zone: { name: reader.timeZone, named: false },
    }
  );
}

/** Draws from the record as it is now, so a late or repeated delivery can't show an older state. Null: nobody is left to read it. */
export async function draw(
  item: Queued | Redraw,
  backstage: Backstage,
  permalink: Permalink,
  links: LinksOf,
): Promise<Drawing | null> {
  if (item.kind === 'redraw') return drawCopy(item.copy, [], backstage, permalink);
  if (item.kind === 'draft') return drawDraft(item, backstage, links);
  if (item.kind === 'card' && item.subject)
    return drawCopy(
      { ...item, subject: item.subject, id: item.id },
      item.mention,
      backstage,
      permalink,
    );
  const reader = await readerFor(item, backstage);
  if (!reader) return null;
  const message = await newsOf(item, backstage, reader, permalink);
  return message && { message, version: 0 };
}

async function newsOf(
  item: Queued,
  backstage: Backstage,
  reader: Reader,
  permalink: Permalink,
): Promise<Message | null> {
  if (item.kind === 'digest')
    return item.company && drawDigest(item.company, item.person, backstage, reader);
  if (item.kind === 'reminder' || item.kind === 'nobody') {
    const elsewhere = item.subject && (await cardOf(item.subject, item, backstage, permalink));
    return drawRequestLine(
      { ...item, kind: item.kind, why: item.why },
      backstage,
      reader,
      elsewhere,
    );
  }
  const line = item.fact && (await lineOf(item.fact, item, backstage, reader));
  const company = item.company && (await backstage.companies.byId(item.company));
  if (!line || !company) return line;
  // Who planned it without a reason told a whole company, or one of its people.
  const why = item.kind === 'line' ? item.why : undefined;
  return withWhy(
    line,
    why ?? (item.person === null ? 'channel' : 'concerned'),
    company.name,
    reader,
  );
}

export async function drawCopy(
  copy: Pick<Copy, 'id' | 'subject' | 'company' | 'person' | 'buttons'>,
  mention: readonly string[],
  backstage: Backstage,
  permalink: Permalink,
): Promise<Drawing | null> {
  const reader = await readerFor(copy, backstage);
  if (!reader) return null;
  const { id, buttons, subject } = copy;
  if (subject.kind === 'partnership') {
    const sheet = await backstage.partnerships.sheet(subject.id);
    if (!sheet) return null;
    const elsewhere = await siblingOf(copy, backstage, permalink);
    return {
      message: partnershipCard(sheet, { id, buttons, mention, elsewhere }, reader),
      version: sheet.partnership.version,
    };
  }
  if (subject.kind === 'invitation') {
    const sheet = await backstage.invitations.sheet(subject.id);
    if (!sheet) return null;
    const elsewhere = await siblingOf(copy, backstage, permalink);
    return {
      message: invitationCard(sheet, { id, elsewhere }, reader),
      version: sheet.invitation.version,
    };
  }
  if (subject.kind === 'ask') {
    const sheet = await backstage.asks.sheet(subject.id);
    if (!sheet) return null;
    const elsewhere = await siblingOf(copy, backstage, permalink);
    return {
      message: askCard(sheet, { id, buttons, mention, elsewhere }, reader),
      version: sheet.ask.version,
    };
  }
  if (subject.kind === 'transfer') {
    const sheet =
      copy.company === null ? null : await backstage.transfers.sheet(subject.id, copy.company);
    if (!sheet) return null;
    const elsewhere = await siblingOf(copy, backstage, permalink);
    return {
      message: transferCard(sheet, { id, buttons, mention, elsewhere }, reader),
      version: sheet.transfer.version,
    };
  }
  if (subject.kind === 'enrolment') {
    const sheet = await backstage.enrolments.sheet(subject.id);
    if (!sheet) return null;
    const elsewhere = await siblingOf(copy, backstage, permalink);
    return {
      message: enrolmentCard(sheet, { id, buttons, mention, elsewhere }, reader),
      version: sheet.enrolment.version,
    };
  }
  if (subject.kind === 'order') return drawOrderCard(subject.id, copy, backstage, reader);
  // Customers and subscriptions have lines, no cards.
  if (subject.kind !== 'company') return null;
  return drawCompanyCard(subject.id, { id, buttons }, backstage, reader);
}

/** With the link, which stands in no row: made anew for whoever reads it. */
async function drawDraft(
  item: Queued,
  backstage: Backstage,
  links: LinksOf,
): Promise<Drawing | null> {
  const reader = await readerFor(item, backstage);
  if (reader && item.subject?.kind === 'partnership')
    return drawRequestDraft(item.subject.id, reader, backstage, links);
  if (reader && item.subject?.kind === 'enrolment') {
    const { id } = item.subject;
    const message = await drawToPassOn(id, item.fact, reader, backstage, links);
    return message && { message, version: 0 };
  }
  if (!reader || item.subject?.kind !== 'invitation') return null;
  const sheet = await backstage.invitations.sheet(item.subject.id);
  if (!sheet) return null;
  const { invitation, draft, linkKey } = sheet;
  const url = links.url(invitation.id, invitation.issue, linkKey);
  if (invitation.status !== 'issued' || !draft || url === null)
    return { message: noDraft(reader), version: 0 };
  const text = withLink(draft.text, url);
  return {
    message: draftMessage(reader, { ...draft, for: invitation.name, text, url }),
    version: 0,
  };
}

async function drawRequestDraft(
  id: PartnershipId,
  reader: Reader,
  backstage: Backstage,
  links: LinksOf,
): Promise<Drawing | null> {
  const sheet = await backstage.partnerships.sheet(id);
  if (!sheet) return null;
  const { partnership: p, draft, linkKey, reseller } = sheet;
  const url = linkKey === null ? null : links.url(p.id, p.issue, linkKey);
  if (p.status !== 'issued' || !draft || url === null)
    return { message: noDraft(reader, 'partnership'), version: 0 };
  const text = withLink(draft.text, url);
  return {
    message: draftMessage(reader, { ...draft, for: reseller.name, text, url }),
    version: 0,
  };
}

/** For a DM: the same card in the company's own channel, where the colleagues see it. */
async function siblingOf(
  copy: Pick<Copy, 'subject' | 'company' | 'person'>,
  backstage: Backstage,
  permalink: Permalink,
): Promise<string | null> {
  if (copy.person === null) return null;
  const all = await backstage.outbox.copies(copy.subject);
  const inChannel = all.find((one) => one.person === null && one.company === copy.company);
  return inChannel ? permalink(inChannel) : null;
}

/** A reader's own card, else the one in their company's channel. */
async function cardOf(
  subject: Subject,
  { company, person }: For,
  backstage: Backstage,
  permalink: Permalink,
): Promise<string | null> {
  const all = (await backstage.outbox.copies(subject)).filter((one) => one.company === company);
  const card = all.find((one) => one.person === person) ?? all.find((one) => one.person === null);
  return card ? permalink(card) : null;
}

async function lineOf(
  kept: KeptFact,
  { company }: For,
  backstage: Backstage,
  reader: Reader,
): Promise<Message | null> {
  const { fact, by } = kept;
  if ('partnership' in fact) {
    const sheet = await backstage.partnerships.sheet(fact.partnership);
    if (!sheet || company === null) return null;
    return partnershipLine(fact.kind, sheet, by, company, reader);
  }
  if ('invitation' in fact) {
    const sheet = await backstage.invitations.sheet(fact.invitation);
    return sheet && company && invitationLine({ ...kept, fact }, sheet, company, reader);
  }
  if ('customer' in fact)
    return company && drawCustomerLine({ by, fact }, company, backstage, reader);
  if ('ask' in fact) return drawAskLine(fact.kind, fact.ask, backstage, reader);
  if ('enrolment' in fact) return drawEnrolmentLine({ by, fact }, backstage, reader);
  if ('subscription' in fact || 'order' in fact)
    return company && drawSubscriptionLine({ by, fact }, company, backstage, reader);
  if ('transfer' in fact)
    return company && drawTransferLine({ by, fact }, company, backstage, reader);
  return drawCompanyLine({ by, fact }, backstage, reader);
}
