import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import { kinds, roles } from '../../../src/domain/people.ts';
import { sections, type InboxItem } from '../../../src/domain/requests/inbox.ts';
import { requestKinds, type RequestKind } from '../../../src/domain/requests/kinds.ts';
import { groupedChoices } from '../../../views/choices.ts';
import type { Reader } from '../../../views/frame.ts';
import { home } from '../../../views/home/home.ts';
import { sectionList, withWayBack } from '../../../views/home/inbox.ts';
import { menuWindow, nouns } from '../../../views/home/menu.ts';
import { welcome } from '../../../views/home/welcome.ts';
import { words } from '../../../src/i18n/index.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [ours, theirs] = ['p' as CompanyId, 'r' as CompanyId];
const forms: Readonly<Record<RequestKind, string>> = {
  partnership: 'issued',
  invitation: 'solo',
  ask: 'new',
  order: 'provider',
  transfer: 'active',
};

const openStates = ['issued', 'to-confirm', 'draft'];

/** Every kind in every state that a line speaks of: it waits, somebody outside answered, it is over. */
function items(typed: Typed, ended: boolean): InboxItem[] {
  return requestKinds.flatMap((kind) => {
    const states = ended
      ? Object.keys(words.en.home.outcomes[kind])
      : [...openStates, ...(kind === 'transfer' ? ['in-progress', 'to-verify'] : [])];
    return states.map((status): InboxItem => ({
      kind,
      id: `${kind}-${status}`,
      form: forms[kind],
      status,
      waitsFor: ended ? null : ours,
      from: { id: theirs, name: typed.theirs, person: 'asker' as PersonId },
      to: status === 'draft' ? null : { id: ours, name: typed.ours },
      customer: kind === 'partnership' ? null : typed.words,
      asked: at,
      until: kind === 'order' ? null : at,
      ended: ended ? at : null,
    }));
  });
}

/** App Home, full and empty, with and without a role, and the windows that it opens. */
export function drawHome(
  { homes, modals, choices, messages }: Drawn,
  typed: Typed,
  reader: Reader,
): void {
  const acting = { id: ours, name: typed.ours, others: [{ id: theirs, name: typed.theirs }] };
  const givers = [{ company: typed.ours, admins: [typed.person, typed.person] }];
  const verbs = nouns.map((noun) => `${noun} list`);
  const seen = { ...acting, roles, claimed: true };
  const looker = { company: ours, kinds, roles };
  const [open, over] = [items(typed, false), items(typed, true)];
  const some = { total: 1234, rows: open };
  const full = { ours: some, others: some, soon: some, decided: { total: 1234, rows: over } };
  const none = { total: 0, rows: [] };
  const empty = { ours: none, others: none, soon: none, decided: none };
  const common = { acting: seen, verbs, givers: [], now: at };
  messages.set('welcome', welcome(reader));
  homes.set('home', home(reader, { ...common, inbox: { of: full, looker } }));
  const reads = { ...looker, roles: [] };
  homes.set('home reads', home(reader, { ...common, inbox: { of: full, looker: reads } }));
  homes.set('home empty', home(reader, { ...common, inbox: { of: empty, looker } }));
  homes.set('home claimed', home(reader, { ...common, inbox: null }));
  const nobody = { acting: null, inbox: null, verbs: ['csp setup', 'csp help'], now: at };
  homes.set('home without', home(reader, { ...nobody, givers }));
  homes.set('home nowhere', home(reader, { ...nobody, givers: [] }));
  for (const section of sections) {
    const rows = section === 'decided' ? over : open;
    for (const after of ['cursor', null])
      modals.set(
        `sectionList ${section} ${after}`,
        sectionList(
          reader,
          acting,
          { rows: after === null ? rows : [], total: after === null ? 1234 : 0, next: after },
          { section, after },
          looker,
        ),
      );
  }
  const list = { section: 'ours', after: 'cursor' } as const;
  modals.set('withWayBack', withWayBack(menuWindow(reader, acting, 'csp', verbs), list, reader));
  for (const noun of nouns) {
    modals.set(`menuWindow ${noun}`, menuWindow(reader, acting, noun, verbs));
    modals.set(`menuWindow ${noun} empty`, menuWindow(reader, acting, noun, []));
  }
  const found = [{ value: 'customer id', label: typed.theirs }];
  const group = { label: reader.words.home.search.customers, found };
  for (const total of [1, 1234])
    choices.set(`groupedChoices ${total}`, groupedChoices([{ ...group, total }], reader.words));
}
