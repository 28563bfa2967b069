import { plain } from '../../src/i18n/text.ts';
import { name } from '../blocks.ts';
import type { Words } from '../../src/i18n/index.ts';
import { letter, opens, quotes, says, withoutLinks, type Letter } from './frame.ts';

/** What goes out from here: our own frame, in it what the inviter wrote as its words, without any link but ours. */
export function invitationMail(
  words: Words,
  what: {
    readonly by: string;
    readonly company: string;
    readonly subject: string;
    /** With {{link}} where its author left the link. */
    readonly text: string;
    readonly url: string;
    readonly until: string;
    /** An answer reaches the company; else it reaches whoever runs this. */
    readonly answered: boolean;
    /** The page behind the link only shows what is decided elsewhere. */
    readonly readOnly?: boolean;
  },
): Letter {
  const w = words.mail.frame;
  const elsewhere = words.outside.mail;
  const [by, company] = [withoutLinks(name(what.by)), withoutLinks(name(what.company))];
  const theirs = what.text
    .split('\n')
    .map((line) => withoutLinks(plain(line)).replaceAll('{{link}}', w.linkBelow))
    .join('\n')
    .trim();
  return letter(words, plain(what.subject, 150), [
    says(w.from(by, company)),
    says(w.theirWords(by)),
    quotes(theirs),
    opens(what.readOnly ? elsewhere.readIt : w.open, what.url),
    says(
      `${what.readOnly ? elsewhere.readUntil(what.until) : w.until(what.until)} ${w.nothingYet}`,
    ),
    says(what.answered ? `${w.abuse(company)} ${w.answers(company)}` : w.abuse(company)),
  ]);
}
