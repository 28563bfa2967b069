import type { Language } from '../domain/company.ts';
import { words } from '../i18n/index.ts';
import { moment } from '../i18n/time.ts';
import type { Backstage, InvitationSheet, QueuedMail } from '../store/store.ts';
import type { Letter } from '../../views/mail/frame.ts';
import { invitationMail } from '../../views/mail/invitation.ts';
import { invitationReceipt } from '../../views/mail/receipt.ts';
import { name } from '../../views/blocks.ts';
import type { LinksOf } from './draw.ts';
import { enrolmentMail } from './enrolments.ts';
import type { Gate } from './gate.ts';
import { request, requestReceipt } from './request-mail.ts';

type Sent =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly why: 'refused' | 'unreachable' | 'later' | 'fault';
      readonly error: string;
    };
/** Where mail leaves the house. */
type Mailer = {
  send(
    mail: Letter & {
      readonly messageId: string;
      readonly to: string;
      readonly replyTo: string | null;
      readonly fromName: string | null;
      readonly language: Language;
    },
  ): Promise<Sent>;
};
export type Post = {
  /** Null: this bot sends no mail. */
  readonly mailer: Mailer | null;
  readonly agreement: { readonly name: string; readonly version: string };
};
export type MailOptions = {
  readonly backstage: Backstage;
  readonly post: Post;
  readonly links: LinksOf;
  readonly gate: Gate;
  readonly now: () => Date;
  readonly log: {
    warn(fields: object, sentence: string): void;
    error(fields: object, sentence: string): void;
  };
};

/** Longer than a mail server may take for one mail. */
const callMs = 40_000;
const attempts = 8;
/** One server for all mail: while it does not answer, everything waits for one probe. */
export const mailServer = 'mail';

/**
 * Sends one mail. A repeated try carries the same Message-ID, so that a mail which did arrive is known as such.
 * Whatever becomes of it, what was decided stands.
 */
export async function postMail(id: string, options: MailOptions): Promise<void> {
  const { backstage, post, gate, now, log } = options;
  const { mails } = backstage;
  const probe = gate.ask(mailServer, now());
  if (probe) return mails.later(id, { at: probe, error: 'unreachable', counts: false });
  const mail = await mails.start(id, callMs);
  if (!mail) return;
  const sent = await send(mail, post.mailer, options);
  if (sent === null) return mails.end(id, { how: 'failed', error: 'nobody_to_send_to' });
  if (sent.ok) {
    gate.open(mailServer);
    return mails.end(id, { how: 'sent' });
  }
  if (sent.why !== 'unreachable') gate.open(mailServer);
  switch (sent.why) {
    case 'refused':
      log.warn({ mail: id, error: sent.error }, 'The mail server will not take a mail.');
      return mails.end(id, { how: 'failed', error: sent.error });
    case 'unreachable':
      log.warn({ mail: id, error: sent.error }, 'The mail server does not answer.');
      return mails.later(id, {
        at: gate.shut(mailServer, now()),
        error: sent.error,
        counts: false,
      });
    case 'later':
    case 'fault': {
      if (mail.attempts + 1 >= attempts) {
        log.error({ mail: id, error: sent.error }, 'A mail failed eight times and is parked.');
        return mails.end(id, { how: 'parked', error: sent.error });
      }
      // A mail server that says "later" means minutes.
      const wait = (sent.why === 'later' ? 60_000 : 1_000) * 2 ** mail.attempts;
      const at = new Date(now().getTime() + wait);
      return mails.later(id, { at, error: sent.error, counts: true });
    }
  }
}

/** Null: nobody is to get it. What can't be drawn is tried as often as what the server won't read. */
async function send(
  mail: QueuedMail,
  mailer: Mailer | null,
  options: MailOptions,
): Promise<Sent | null> {
  try {
    const drawn = mailer && (await draw(mail, options));
    return drawn && (await mailer.send({ ...drawn, messageId: `${mail.id}@samen` }));
  } catch (error) {
    options.log.error({ mail: mail.id, err: error }, 'A mail could not be drawn.');
    return { ok: false, why: 'fault', error: 'not_drawn' };
  }
}

export type Drawn = Letter & {
  readonly to: string;
  readonly replyTo: string | null;
  readonly fromName: string | null;
  readonly language: Language;
};

/** From the record as it is now; null where nobody is left to get it. */
async function draw(mail: QueuedMail, options: MailOptions): Promise<Drawn | null> {
  const { backstage } = options;
  const { subject } = mail;
  if (subject.kind === 'enrolment') return enrolmentMail({ ...mail, subject }, options);
  if (subject.kind === 'partnership') {
    const record = await backstage.partnerships.sheet(subject.id);
    if (!record) return null;
    return mail.kind === 'receipt'
      ? requestReceipt(mail, record, options)
      : request(mail, record, options);
  }
  const sheet = await backstage.invitations.sheet(subject.id);
  if (!sheet) return null;
  return mail.kind === 'receipt' ? receipt(mail, sheet, options) : invitation(mail, sheet, options);
}

async function invitation(
  mail: QueuedMail,
  sheet: InvitationSheet & { linkKey: string },
  { backstage, links }: MailOptions,
): Promise<Drawn | null> {
  const { invitation: i, draft, linkKey } = sheet;
  const url = links.url(i.id, i.issue, linkKey);
  // Taken back or made anew meanwhile: this link would open nothing.
  if (i.status !== 'issued' || i.issue !== mail.issue || !draft || url === null) return null;
  const spoken = words[i.language];
  const by = sheet.names.get(i.created.by) ?? '';
  const zone = { name: sheet.inviter.timeZone, named: true };
  const replyTo = await backstage.companies.contact(i.inviter);
  const letter = invitationMail(spoken, {
    by,
    company: sheet.inviter.name,
    subject: draft.subject,
    text: draft.text,
    url,
    until: moment(i.until, zone, i.language),
    answered: replyTo !== null,
  });
  return {
    ...letter,
    to: draft.email,
    replyTo,
    fromName: spoken.mail.sender(name(by), name(sheet.inviter.name)),
    language: i.language,
  };
}

async function receipt(
  mail: QueuedMail,
  sheet: InvitationSheet,
  { backstage, post }: MailOptions,
): Promise<Drawn | null> {
  const to = mail.toCompany
    ? await backstage.companies.contact(mail.company)
    : (sheet.answer?.email ?? null);
  if (to === null || to === '') return null;
  const owner = await backstage.companies.byId(mail.company);
  const theirs = sheet.answer?.language ?? sheet.invitation.language;
  const language = mail.toCompany ? (owner?.language ?? theirs) : theirs;
  const zone = { name: sheet.inviter.timeZone, named: true };
  const partner = mail.company === sheet.inviter.id ? 'inviter' : 'provider';
  const letter = invitationReceipt(
    { words: words[language], zone },
    sheet,
    sheet.answer?.agreed ? { ...post.agreement, version: sheet.answer.agreed } : null,
    mail.toCompany ? partner : 'acceptor',
  );
  if (!letter) return null;
  const replyTo = mail.toCompany ? null : await backstage.companies.contact(sheet.inviter.id);
  return { ...letter, to, replyTo, fromName: null, language };
}
