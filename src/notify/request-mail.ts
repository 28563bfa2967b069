import { words } from '../i18n/index.ts';
import { moment } from '../i18n/time.ts';
import type { QueuedMail, Sheet } from '../store/store.ts';
import { name } from '../../views/blocks.ts';
import { invitationMail } from '../../views/mail/invitation.ts';
import { partnershipReceipt } from '../../views/mail/receipt-partnership.ts';
import type { Drawn, MailOptions } from './mail.ts';

/** The mail of a partnership request, as it goes out from here; null where its link would open nothing. */
export async function request(
  mail: QueuedMail,
  sheet: Sheet & { linkKey: string | null },
  { backstage, links }: MailOptions,
): Promise<Drawn | null> {
  const { partnership: p, draft, linkKey, provider } = sheet;
  const url = linkKey === null ? null : links.url(p.id, p.issue, linkKey);
  // Taken back or made anew meanwhile: this link would open nothing.
  if (p.status !== 'issued' || p.issue !== mail.issue || !draft || url === null) return null;
  const spoken = words[draft.language];
  const by = sheet.names.get(p.asked.by) ?? '';
  const replyTo = await backstage.companies.contact(provider.id);
  const letter = invitationMail(spoken, {
    by,
    company: provider.name,
    subject: draft.subject,
    text: draft.text,
    url,
    until: moment(p.until, { name: provider.timeZone, named: true }, draft.language),
    answered: replyTo !== null,
    readOnly: sheet.outside === null,
  });
  return {
    ...letter,
    to: draft.email,
    replyTo,
    fromName: spoken.mail.sender(name(by), name(provider.name)),
    language: draft.language,
  };
}

/** What came of it, to whoever answered on the page and to the provider. */
export async function requestReceipt(
  mail: QueuedMail,
  sheet: Sheet,
  { backstage }: MailOptions,
): Promise<Drawn | null> {
  const { provider, answer, draft } = sheet;
  const to = mail.toCompany
    ? await backstage.companies.contact(mail.company)
    : (answer?.email ?? null);
  if (to === null) return null;
  const owner = await backstage.companies.byId(mail.company);
  const theirs = answer?.language ?? draft?.language ?? 'en';
  const language = mail.toCompany ? (owner?.language ?? theirs) : theirs;
  const zone = { name: provider.timeZone, named: true };
  const letter = partnershipReceipt({ words: words[language], zone }, sheet);
  if (!letter) return null;
  const replyTo = mail.toCompany ? null : await backstage.companies.contact(provider.id);
  return { ...letter, to, replyTo, fromName: null, language };
}
