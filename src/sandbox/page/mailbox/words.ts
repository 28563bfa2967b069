import type { MailLine } from '../../contract.ts';

export const titleOf = ({ subject }: MailLine) => subject || 'Without a subject';

/** In words, never by colour alone. */
export const howOf = ({ how }: MailLine, app: string) =>
  how === 'sent' ? `Sent by ${app}` : `Sent from ${app}’s draft`;
