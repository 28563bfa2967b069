import type { Bot } from '../../src/bot.ts';
import type { CompanyId, DeliveryId, PartnershipId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { mayRequest, request as requestRule } from '../../src/domain/partnership.ts';
import {
  canConfirm,
  confirmOutside,
  refuseOutside,
  requestOutside,
} from '../../src/domain/partnership-outside.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { actions, screens } from '../../views/ids.ts';
import { confirmValues } from '../../views/invitation/confirm.ts';
import { confirmOutsideForm, outsideForm, outsideValues } from '../../views/partnership/outside.ts';
import { copyBehind } from '../copies.ts';
import { draftOf, mailDraft } from './mail.ts';
import { requested } from './request.ts';

/** A reseller that is not on Samen: asked by mail, and known by its provider when it has accepted. */
export function outside(bot: Bot): void {
  const { desk, store, atlas, newId, now } = bot;

  desk.screen(screens.partnership.outside, async (visitor, at) => {
    const { actor, job, acting, reader } = seatOf(visitor, at.company);
    const no = mayRequest({ ...actor, confirmed: job.company.status === 'confirmed' });
    if (no) throw new Refused(no);
    return outsideForm(reader, acting, job.company.language);
  });
  desk.click(
    actions.partnership.outside,
    async (turn, { meta }) => {
      await desk.redraw(turn, screens.partnership.outside, meta);
      return undefined;
    },
    'opens',
  );

  desk.submit(screens.partnership.outside, outsideValues, async (seat, values, { key }) => {
    const { actor, reader, job } = seat;
    if (values.webmail) throw new Refused({ code: 'webmail-refused', about: 'email' });
    const { email, language, webmail: _, ...typed } = values;
    const own = ownNumber(job.company, typed);
    if (own) throw new Refused({ code: 'own-company', about: own });
    const act = { key, via: 'slack' as const };
    const id = newId() as PartnershipId;
    const here = await confirmedOne(bot, seat, typed);
    if (here) {
      const { row } = await store.partnerships.between(
        actor,
        act,
        here.id,
        null,
        // Of the company that is meant nothing is said but what its provider typed.
        (seen, time) =>
          requestRule(
            { ...seen, reseller: { ...seen.reseller, name: typed.name } },
            { id, about: here.about },
            actor,
            atlas.regionOf,
            time,
          ),
        () => mailDraft(seat, typed.name, email, language),
      );
      const w = reader.words.outside.form;
      return { after: 'show', view: await requested(bot, seat, row, w.wentHere(name(typed.name))) };
    }
    const { cloud, timeZone } = job.company;
    const { row } = await store.partnerships.requestOutside(
      actor,
      act,
      { ...typed, language, cloud, timeZone },
      mailDraft(seat, typed.name, email, language),
      (seen, time) => requestOutside(seen, { id }, actor, atlas.regionOf, time),
    );
    const { sheet } = await store.partnerships.look(actor, row.id);
    return { after: 'show', view: draftOf(bot, seat, sheet, false) };
  });

  desk.screen(screens.partnership.confirm, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { partnership, sheet } = await store.partnerships.look(
      actor,
      at.subject as PartnershipId,
    );
    const no = canConfirm(partnership, actor, now());
    if (no) {
      if (at.copy !== undefined) await bot.redraw(at.copy as DeliveryId);
      throw new Refused(no);
    }
    return confirmOutsideForm(reader, acting, sheet, {
      subject: partnership.id,
      ...(at.copy === undefined ? {} : { copy: at.copy }),
    });
  });
  desk.opener(actions.card.seeWhoPartner, async (turn, { value }) => {
    const copy = await copyBehind(bot, turn, value);
    // A click on a card acts for the company to which that copy was sent.
    return {
      screen: screens.partnership.confirm,
      at: {
        copy: copy.id,
        subject: copy.subject.id,
        ...(copy.company ? { company: copy.company } : {}),
      },
    };
  });
  desk.opener(actions.partnership.seeWho, async (_turn, { value, meta }) => ({
    screen: screens.partnership.confirm,
    at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
  }));

  desk.submit(
    screens.partnership.confirm,
    confirmValues,
    async (seat, { isThem }, { meta, key }) => {
      const { actor } = seat;
      const rule = isThem ? confirmOutside : refuseOutside;
      await store.partnerships.change(
        actor,
        { key, via: 'slack' },
        meta.subject as PartnershipId,
        (seen, time) => rule(seen.partnership, actor, time),
      );
      return { after: 'clear', redraw: meta.copy as DeliveryId | undefined };
    },
  );
}

type Typed = { readonly mpnId: string; readonly domain: string };

const ownNumber = (company: Typed, typed: Typed): 'mpn' | 'domain' | null => {
  if (company.mpnId === typed.mpnId) return 'mpn';
  return company.domain === typed.domain ? 'domain' : null;
};

/** product.md 4: where its MPN id or domain belongs to a confirmed company, the request goes there instead. */
async function confirmedOne(
  { store }: Bot,
  { actor }: Seat,
  { mpnId, domain }: Typed,
): Promise<{ id: CompanyId; about: 'mpn' } | null> {
  const [byMpn] = await store.partnerships.addressed(actor, { mpn: mpnId });
  if (byMpn) return { id: byMpn, about: 'mpn' };
  const named = await store.partnerships.addressed(actor, { domain });
  const [byDomain] = named;
  return byDomain && named.length === 1 ? { id: byDomain, about: 'mpn' } : null;
}
