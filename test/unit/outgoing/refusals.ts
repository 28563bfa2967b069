import type { KnownBlock } from '@slack/types';
import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import type { Refusal } from '../../../src/domain/refusals.ts';
import { sentenceFor } from '../../../src/slack/speak.ts';
import type { Turn } from '../../../src/slack/turn.ts';
import { section, spoken } from '../../../views/blocks.ts';
import { note, withSentence, type Reader } from '../../../views/frame.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const provider = 'p' as CompanyId;
const decider = 'decider' as PersonId;

const refusals = (typed: Typed): Refusal[] => [
  { code: 'no-role' },
  { code: 'role-needed', roles: ['sales-agent'], company: provider },
  { code: 'role-changed', roles: ['sales-agent'], company: provider },
  { code: 'self-approval', why: 'asked', admins: provider },
  { code: 'global-admin-gives', about: 'roles', company: provider },
  { code: 'has-global-admin', company: provider },
  { code: 'reseller-not-enrolled', about: 'reseller', name: typed.theirs },
  { code: 'already-decided', status: 'declined', by: decider, at },
  { code: 'ticked-already', by: decider, at },
  { code: 'region-unknown', about: 'reseller', country: 'NL' },
  { code: 'not-partnered', about: 'reseller', name: typed.theirs },
  { code: 'reseller-cannot-create', names: [typed.theirs] },
  { code: 'reseller-cannot-attest', names: [typed.theirs, typed.ours] },
  { code: 'relationship-ended', by: decider, at },
];
/** A "no" that names somebody, on each surface that shows one. */
export async function drawRefusals(all: Drawn, typed: Typed, reader: Reader): Promise<void> {
  const turn = { person: { home: 'T1', user: 'U1' } } as Turn;
  const names = {
    names: async () => new Map([[decider, typed.person]]),
    globalAdmins: async () => [typed.person, typed.person],
    whoGivesRoles: async () => [{ company: typed.ours, admins: [typed.person] }],
  };
  const atlas = { regionOf: () => null, regionName: () => 'EU', countryName: () => 'NL' };
  for (const refusal of refusals(typed)) {
    const said = await sentenceFor(refusal, reader, turn, { names, atlas, bot: '@Samen' });
    all.errors.set(refusal.code, said);
    all.messages.set(`refused ${refusal.code}`, { text: spoken(said), blocks: [section(said)] });
    const view = note(reader, 'Samen', said);
    all.modals.set(`note ${refusal.code}`, view);
    const below = { title: view.title, blocks: view.blocks as KnownBlock[] };
    all.modals.set(`withSentence ${refusal.code}`, { ...view, blocks: withSentence(below, said) });
  }
}
