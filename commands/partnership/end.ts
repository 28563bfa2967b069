import type { Bot } from '../../src/bot.ts';
import type { PartnershipId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { canRemove, recordAccessCut, remove } from '../../src/domain/partnership-life.ts';
import { permits, whoMay } from '../../src/domain/roles.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { note, type Reader } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { outcomeOf, type PartnershipRecord } from '../../views/partnership/card.ts';
import {
  accessForm,
  accessValues,
  attestationVersion,
  removeForm,
  removeValues,
} from '../../views/partnership/end.ts';

/** The provider ends a partnership; the reseller records that it took the administrator access away. */
export function end({ desk, store }: Bot): void {
  desk.screen(screens.partnership.remove, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { partnership, sheet, runningTransfer } = await store.partnerships.look(
      actor,
      at.subject as PartnershipId,
    );
    const no = canRemove(partnership, actor, runningTransfer);
    if (no) throw new Refused(no);
    return removeForm(reader, acting, sheet);
  });

  desk.screen(screens.partnership.access, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { partnership: p, sheet } = await store.partnerships.look(
      actor,
      at.subject as PartnershipId,
    );
    if (!permits('partnership.admin-access', actor))
      throw new Refused({
        code: 'role-needed',
        roles: whoMay('partnership.admin-access'),
        company: actor.company,
      });
    if (p.reseller !== actor.company) throw new Refused({ code: 'unknown' });
    if (p.status !== 'active') throw new Refused({ code: 'not-partners' });
    if (!p.adminAccess.given)
      throw new Refused({ code: 'access-cut-already', at: p.adminAccess.at });
    return accessForm(reader, acting, sheet);
  });

  for (const [action, screen] of [
    [actions.partnership.remove, screens.partnership.remove],
    [actions.partnership.access, screens.partnership.access],
  ] as const)
    desk.opener(action, async (_turn, { value, meta }) => ({
      screen,
      at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
    }));

  desk.submit(screens.partnership.remove, removeValues, async (seat, values, { meta, key }) => {
    const { actor, reader } = seat;
    const { language } = reader.words;
    await store.partnerships.change(
      actor,
      { key, via: 'slack' },
      meta.subject as PartnershipId,
      (seen, now) => {
        // Outside Slack there is nobody to tell.
        const tellReseller = values.tellReseller && !seen.reseller.outside;
        const ask = { ...values, tellReseller };
        return remove(seen.partnership, actor, ask, now, seen.runningTransfer);
      },
      { parts: values.attested, version: attestationVersion, language },
    );
    const { sheet } = await store.partnerships.look(actor, meta.subject as PartnershipId);
    return { after: 'show', view: ended(reader, sheet) };
  });

  desk.submit(screens.partnership.access, accessValues, async (seat, values, { meta, key }) => {
    const { actor } = seat;
    await store.partnerships.change(
      actor,
      { key, via: 'slack' },
      meta.subject as PartnershipId,
      (seen, now) => recordAccessCut(seen.partnership, actor, values.ticked, now),
    );
    const { sheet } = await store.partnerships.look(actor, meta.subject as PartnershipId);
    return { after: 'show', view: ended(seat.reader, sheet) };
  });
}

/** What the record says now, and the next step where there is one. */
function ended(reader: Reader, record: PartnershipRecord) {
  const w = reader.words.partnership;
  const more = record.partnership.status === 'removed' ? [w.remove.suggest, w.remove.next] : [];
  const sentences = outcomeOf(record, reader);
  return note(reader, w.sheet.title, ...sentences, ...more);
}
