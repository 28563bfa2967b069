import type { Button, KnownBlock, ModalView } from '@slack/types';
import {
  bullets,
  button,
  context,
  header,
  line,
  name,
  rich,
  section,
  spoken,
  type Message,
} from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';

export const nouns = [
  'partner',
  'customer',
  'subscription',
  'support',
  'transfer',
  'enroll',
  'csp',
] as const;
type Noun = (typeof nouns)[number];
/** Of a verb's whole name. */
export const nounOf = (verb: string): Noun =>
  nouns.find((noun) => verb.startsWith(`${noun} `)) ?? 'csp';

/** Verbs as buttons; the value is the verb, which nothing but its name depends on. */
export const verbButtons = (verbs: readonly string[], { words }: Reader): Button[] =>
  verbs.map((verb) =>
    button(
      numbered(actions.verb, verb.replaceAll(' ', '-')),
      words.people.menu.verbs[verb]?.label ?? verb,
      verb,
    ),
  );

/** A line with its button for each. */
const verbLines = (verbs: readonly string[], reader: Reader): KnownBlock[] =>
  verbButtons(verbs, reader).map((verb, i): KnownBlock => ({
    ...section(reader.words.people.menu.verbs[verbs[i] ?? '']?.line ?? '', verb),
    block_id: `verb-${i}`,
  }));

/** What this person may do now, as lines with a button each. */
export function menu(
  reader: Reader,
  noun: string,
  verbs: readonly string[],
  first: string | null,
): Message {
  const w = reader.words.people.menu;
  const title = first ?? w.title(noun === 'csp' ? '/csp' : `/csp ${noun}`);
  if (verbs.length === 0) {
    const sentences = first === null ? [w.nothing] : [first, w.nothing];
    return { text: spoken(sentences.join(' ')), blocks: sentences.map((one) => section(one)) };
  }
  return {
    text: spoken(title),
    blocks: [section(title), ...verbLines(verbs, reader), context(w.intro)],
  };
}

/** A noun's menu as App Home opens it; a verb's form takes its place. */
export const menuWindow = (
  reader: Reader,
  acting: Acting | null,
  noun: Noun,
  verbs: readonly string[],
): ModalView =>
  modal({
    id: screens.menu,
    title: reader.words.home.nouns[noun],
    reader,
    acting,
    meta: { filter: noun },
    blocks:
      verbs.length === 0 ? [section(reader.words.people.menu.nothing)] : verbLines(verbs, reader),
  });

export type Givers = readonly { readonly company: string; readonly admins: readonly string[] }[];

/** Who has no role is told who can give one. */
export function withoutRole({ words }: Reader, givers: Givers): KnownBlock[] {
  const w = words.people.home;
  if (givers.length === 0) return [section(w.noCompany)];
  return [
    rich(
      line(w.noRole),
      bullets(givers.map((giver) => w.giver(name(giver.company), giver.admins.map(name)))),
    ),
  ];
}

/** What this is, how it is called, and who can help. */
export function help(
  reader: Reader,
  verbs: readonly string[],
  who: { company: string; admins: readonly string[]; provider: boolean } | null,
  givers: Givers,
): Message {
  const { words } = reader;
  const w = words.people.help;
  return {
    text: spoken(w.title),
    blocks: [
      header(w.title),
      section(w.what),
      section(w.how),
      rich(
        bullets(
          verbs.map((verb) => `${command(verb)}: ${words.people.menu.verbs[verb]?.line ?? ''}`),
        ),
      ),
      ...(who
        ? [section(w.admins(name(who.company), who.admins.map(name)))]
        : withoutRole(reader, givers)),
      ...(who?.provider ? [context(w.listing)] : []),
      context(w.support),
    ],
  };
}

/** As people type it: every verb has /csp before it, those of /csp itself only once. */
const command = (verb: string): string => (verb.startsWith('csp ') ? `/${verb}` : `/csp ${verb}`);
