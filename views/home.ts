import type { Button, HomeView, KnownBlock } from '@slack/types';
import { languages } from '../src/domain/company.ts';
import { moment } from '../src/i18n/time.ts';
import {
  bullets,
  button,
  buttons,
  context,
  header,
  line,
  name,
  option,
  rich,
  section,
  spoken,
  text,
  type Message,
} from './blocks.ts';
import type { Acting, Reader } from './frame.ts';
import { actions, numbered } from './ids.ts';
import type { Role } from '../src/domain/people.ts';

/** Verbs as buttons; the value is the verb, which nothing but its name depends on. */
const verbButtons = (verbs: readonly string[], { words }: Reader): Button[] =>
  verbs.map((verb) =>
    button(
      numbered(actions.verb, verb.replaceAll(' ', '-')),
      words.people.menu.verbs[verb]?.label ?? verb,
      verb,
    ),
  );

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
    blocks: [
      section(title),
      ...verbButtons(verbs, reader).map((verb, i): KnownBlock => ({
        ...section(w.verbs[verbs[i] ?? '']?.line ?? '', verb),
        block_id: `verb-${i}`,
      })),
      context(w.intro),
    ],
  };
}

export type HomeOf = {
  readonly acting: (Acting & { roles: readonly Role[]; claimed: boolean }) | null;
  readonly verbs: readonly string[];
  readonly givers: readonly { company: string; admins: readonly string[] }[];
  readonly now: Date;
};

/** App Home: the language first, then for whom one acts, then what may be done. */
export function home(reader: Reader, { acting, verbs, givers, now }: HomeOf): HomeView {
  const { words } = reader;
  const w = words.people.home;
  const languageOptions = languages.map((one) => option(one, words.common.languages[one]));
  const chosen = languageOptions.find((one) => one.value === words.language);
  const blocks: KnownBlock[] = [
    {
      ...section(w.language, {
        type: 'static_select',
        action_id: actions.language,
        options: languageOptions,
        ...(chosen ? { initial_option: chosen } : {}),
      }),
      block_id: 'language',
    },
    header(w.title),
    section(w.what),
    { type: 'divider' },
    ...(acting ? actingBlocks(reader, acting, verbs) : withoutRole(reader, givers)),
    ...verbBlocks(reader, verbs),
    { type: 'divider' },
    {
      ...section(
        w.asOf(moment(now, reader.zone, words.language)),
        button(actions.refresh, w.refresh, 'refresh'),
      ),
      block_id: 'refresh',
    },
  ];
  return { type: 'home', blocks };
}

function actingBlocks(
  reader: Reader,
  acting: NonNullable<HomeOf['acting']>,
  verbs: readonly string[],
): KnownBlock[] {
  const { words } = reader;
  const w = words.people.home;
  const sentence = `${w.actingFor} ${name(acting.name)}`;
  const options = [{ id: acting.id, name: acting.name }, ...acting.others].map((one) =>
    option(one.id, name(one.name)),
  );
  const [first] = options;
  return [
    {
      ...section(
        sentence,
        acting.others.length === 0
          ? undefined
          : {
              type: 'static_select',
              action_id: actions.acting,
              options: options.slice(0, 100),
              placeholder: text(words.common.actingSwitch, 150),
              ...(first ? { initial_option: first } : {}),
            },
      ),
      block_id: 'acting',
    },
    context(w.roles(acting.roles.map((role) => words.common.roles[role]))),
    ...(acting.claimed ? [section(w.claimed)] : []),
    ...(acting.claimed && verbs.includes('enroll start') ? [section(w.claimedEnrol)] : []),
  ];
}

function withoutRole({ words }: Reader, givers: HomeOf['givers']): KnownBlock[] {
  const w = words.people.home;
  if (givers.length === 0) return [section(w.noCompany)];
  return [
    rich(
      line(w.noRole),
      bullets(givers.map((giver) => w.giver(name(giver.company), giver.admins.map(name)))),
    ),
  ];
}

function verbBlocks(reader: Reader, verbs: readonly string[]): KnownBlock[] {
  if (verbs.length === 0) return [];
  const nouns = [...new Set(verbs.map(nounOf))];
  return [
    section(reader.words.people.home.doNow),
    // Slack takes 25 buttons in one block.
    ...nouns.map((noun) =>
      buttons(
        `verbs-${noun}`,
        ...verbButtons(
          verbs.filter((verb) => nounOf(verb) === noun),
          reader,
        ),
      ),
    ),
  ];
}

const nounOf = (verb: string): string => verb.split(' ')[0] ?? verb;

/** What this is, how it is called, and who can help. */
export function help(
  reader: Reader,
  verbs: readonly string[],
  who: { company: string; admins: readonly string[]; provider: boolean } | null,
  givers: HomeOf['givers'],
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
