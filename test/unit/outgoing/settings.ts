import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import { groupsOf } from '../../../src/domain/requests/notices.ts';
import { awayForm, awaySaid } from '../../../views/company/away.ts';
import { noticesForm } from '../../../views/company/notices.ts';
import { ownSettings } from '../../../views/company/settings.ts';
import { note, type Reader } from '../../../views/frame.ts';
import type { Drawn, Typed } from './every-view.ts';

const now = new Date('2026-06-01T08:00:00Z');
const until = new Date('2026-06-12T22:00:00Z');

/** What somebody sets for themselves, and for the channel of their company. */
export function drawSettings({ modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: 'p' as CompanyId, name: typed.ours, others: [] };
  const standing = { to: 'asker' as PersonId, name: typed.person, since: now, until };
  modals.set('ownSettings', ownSettings(reader, acting));
  for (const current of [standing, null])
    for (const colleagues of [3, 0])
      modals.set(
        `awayForm ${current !== null} ${colleagues}`,
        awayForm(reader, acting, { current, colleagues, now }),
      );
  const { away } = reader.words.settings;
  modals.set('away said', note(reader, away.title, awaySaid(reader, standing)));
  modals.set('away ended', note(reader, away.title, away.ended));
  for (const owner of ['person', 'company'] as const)
    for (const off of [[], groupsOf(owner)])
      modals.set(`noticesForm ${owner} ${off.length}`, noticesForm(reader, acting, owner, off));
}
