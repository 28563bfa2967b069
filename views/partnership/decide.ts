import type { ModalView } from '@slack/types';
import { z } from 'zod';
import {
  bold,
  bullets,
  context,
  input,
  line,
  name,
  option,
  rich,
  ticks,
  typed,
} from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';
import type { PartnershipRecord } from './card.ts';

/** R-PART-11: what the provider may do from then on stands above the box; R-PART-08: the box and the button. */
export function authorizeForm(
  reader: Reader,
  acting: Acting,
  record: PartnershipRecord,
  meta: Meta,
): ModalView {
  const w = reader.words.partnership.authorize;
  const provider = name(record.provider.name);
  return modal({
    id: screens.partnership.authorize,
    title: w.title,
    submit: w.submit,
    reader,
    // A card acts for the company it was sent to; there is nothing to switch.
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      rich(line(bold(w.intro(provider, record.provider.mpnId)))),
      rich(bullets([w.order(provider), w.admin(provider), w.undo])),
      context(w.record),
      // Slack's client demands the tick, and so does the server, whatever sent the form.
      input('tick', w.tickLabel, ticks([option('yes', w.tick)])),
    ],
  });
}
export const authorizeValues = z
  .object({ tick: field.ticks })
  .transform(({ tick }) => ({ ticked: tick.includes('yes') }));

export function declineForm(
  reader: Reader,
  acting: Acting,
  record: PartnershipRecord,
  meta: Meta,
): ModalView {
  const w = reader.words.partnership.decline;
  const provider = name(record.provider.name);
  return modal({
    id: screens.partnership.decline,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      rich(line(w.intro(provider))),
      input('reason', w.reason, typed(500, { multiline: true }), {
        hint: w.reasonHint(provider),
        optional: true,
      }),
      input('mute', w.mute, ticks([option('mute', w.muteTick)]), {
        hint: w.muteHint,
        optional: true,
      }),
    ],
  });
}
export const declineValues = z
  .object({ reason: field.text, mute: field.ticks })
  .transform(({ reason, mute }) => ({ reason: reason || null, mute: mute.includes('mute') }));
