import {
  bold,
  context,
  header,
  line,
  link,
  name,
  rich,
  section,
  spoken,
  type Message,
} from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { mailto } from './mailto.ts';
import { plain, shorten } from '../../src/i18n/text.ts';

/** A draft as its author gets it, in private: to open in a mail program, or to copy. */
export function draftMessage(
  reader: Reader,
  draft: {
    readonly for: string;
    readonly email: string;
    readonly subject: string;
    readonly text: string;
    /** Null: no link is in it. */
    readonly url: string | null;
  },
): Message {
  const w = reader.words.invitation.copy;
  const opened = mailto(draft.email, draft.subject, draft.text, draft.url ?? '');
  const title = w.title(name(draft.for));
  return {
    text: spoken(title),
    blocks: [
      header(title),
      rich(
        line(w.to(name(draft.email), plain(draft.subject, 150))),
        line(link(opened.url, w.open)),
      ),
      ...(opened.short ? [section(w.short)] : []),
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_preformatted',
            elements: [{ type: 'text', text: shorten(draft.text, 3000) }],
          },
        ],
      },
      ...(draft.url === null ? [] : [rich(line(bold(w.personal)))]),
    ],
  };
}

/** Meanwhile it is no longer open. */
export const noDraft = (
  { words }: Reader,
  of: 'invitation' | 'partnership' | 'enrolment' = 'invitation',
): Message => {
  const gone = {
    invitation: words.invitation.copy.gone,
    partnership: words.outside.mail.gone,
    enrolment: words.enrolmentNews.passOn.gone,
  }[of];
  return { text: spoken(gone), blocks: [context(gone)] };
};
