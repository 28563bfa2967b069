import type { HomeView, KnownBlock } from '@slack/types';
import type { Role } from '../../src/domain/people.ts';
import { moment } from '../../src/i18n/time.ts';
import { button, buttons, context, header, name, option, section, text } from '../blocks.ts';
import type { Acting, Reader } from '../frame.ts';
import { actions, numbered } from '../ids.ts';
import type { Looker } from './acts.ts';
import { inboxBlocks, type Inbox } from './inbox.ts';
import { languageBlock } from './welcome.ts';
import { nounOf, nouns, verbButtons, withoutRole, type Givers } from './menu.ts';

export type HomeOf = {
  readonly acting: (Acting & { roles: readonly Role[]; claimed: boolean }) | null;
  /** Null: for no company, or one that meets nobody yet. */
  readonly inbox: { readonly of: Inbox; readonly looker: Looker } | null;
  readonly verbs: readonly string[];
  readonly givers: Givers;
  readonly now: Date;
};

/** App Home: the language first, then for whom one acts, what is open for that company, and what may be done. */
export function home(reader: Reader, { acting, inbox, verbs, givers, now }: HomeOf): HomeView {
  const { words } = reader;
  const w = words.people.home;
  const blocks: KnownBlock[] = [
    languageBlock(reader),
    header(w.title),
    ...(acting
      ? actingBlocks(reader, acting, verbs)
      : [section(w.what), ...withoutRole(reader, givers)]),
    ...(inbox ? [searchBlock(reader), ...inboxBlocks(inbox.of, inbox.looker, reader)] : []),
    ...verbBlocks(reader, verbs, acting !== null),
    { type: 'divider' },
    {
      ...section(
        w.asOf(moment(now, reader.zone, words.language)),
        button(actions.refresh, w.refresh, 'refresh'),
      ),
      block_id: 'refresh',
    },
  ];
  // A button pressed here acts for the company whose requests stand here, whatever was chosen elsewhere since.
  const private_metadata = acting ? JSON.stringify({ company: acting.id }) : '';
  return { type: 'home', private_metadata, blocks };
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

const searchBlock = ({ words }: Reader): KnownBlock => ({
  ...section(words.home.search.label, {
    type: 'external_select',
    action_id: actions.home.find,
    min_query_length: 0,
    placeholder: text(words.home.search.placeholder, 150),
  }),
  block_id: 'find',
});

/** A button for each noun, which opens its menu; the few verbs of somebody without a role stand here themselves. */
function verbBlocks(reader: Reader, verbs: readonly string[], acts: boolean): KnownBlock[] {
  if (verbs.length === 0) return [];
  const w = reader.words;
  const offered = new Set(verbs.map(nounOf));
  return [
    header(w.people.home.doNow),
    buttons(
      'verbs',
      ...(acts
        ? nouns
            .filter((noun) => offered.has(noun))
            .map((noun) => button(numbered(actions.home.menu, noun), w.home.nouns[noun], noun))
        : verbButtons(verbs, reader)),
    ),
  ];
}
