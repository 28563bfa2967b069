import type { Language } from '../domain/company.ts';

export type OutgoingMail = {
  /** The same for every try of one mail, so that a repeated one is known as such. */
  readonly messageId: string;
  readonly to: string;
  readonly replyTo: string | null;
  /** Shown as the sender's name; null: the name in MAIL_FROM. */
  readonly fromName: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: Language;
};
/** `error` is a code, never the server's words: those may hold addresses. */
export type MailSent =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly why: 'refused' | 'unreachable' | 'later' | 'fault';
      readonly error: string;
    };

export interface Mailer {
  send(mail: OutgoingMail): Promise<MailSent>;
  close(): void;
}
