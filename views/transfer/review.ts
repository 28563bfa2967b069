import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Transfer } from '../../src/domain/transfer/transfer.ts';
import { moment } from '../../src/i18n/time.ts';
import { bold, bullets, context, input, line, name, rich, section, typed } from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';
import { lineBlocks } from './text.ts';

const most = 1000;
type Reviewed = {
  /** As it would be made now. */
  readonly transfer: Extract<Transfer, { status: 'active' }>;
  readonly target: { readonly name: string };
  readonly customer: { readonly name: string };
  /** The source's location number (R-XFR-27). */
  readonly mpnId: string;
};

/** Everything once more, frozen, with what will happen at each side and what will not; nothing is requested yet. R-XFR-28: a dry run of our own. */
export function requestReview(
  reader: Reader,
  acting: Acting,
  { transfer, target: to, customer, mpnId }: Reviewed,
  meta: Meta,
): ModalView {
  const { words } = reader;
  const w = words.transfer.review;
  const target = name(to.name);
  const has = (kind: 'licence' | 'azure-payg') => transfer.lines.some((one) => one.kind === kind);
  return modal({
    id: screens.transfer.review,
    title: w.title,
    submit: w.submit,
    close: words.common.back,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      section(w.intro(target, name(customer.name))),
      ...lineBlocks(w.lines, transfer.lines, reader),
      rich(
        line(bold(w.happens(target))),
        bullets([
          w.newIds(target),
          ...(has('licence') ? [w.sourceSuspended] : []),
          ...(has('azure-payg') ? [w.sourceUnlisted] : []),
          w.frozen,
          w.record(name(mpnId)),
          w.support(target),
          w.bills(target),
        ]),
      ),
      rich(line(bold(w.not)), bullets([w.notRest, w.notCustomer, w.notUndone, w.notMicrosoft])),
      section(w.until(target, moment(transfer.until, reader.zone, words.language))),
      context(w.here),
      input('message', w.message, typed(most, { multiline: true }), {
        hint: w.messageHint(target),
        optional: true,
      }),
      input('consent', w.consent, typed(most, { multiline: true }), {
        hint: w.consentHint,
        optional: true,
      }),
    ],
  });
}
export const reviewValues = z
  .object({
    message: field.text.refine((it) => it.length <= most, 'too-long'),
    consent: field.text.refine((it) => it.length <= most, 'too-long'),
  })
  .transform(({ message, consent }) => ({ message: message || null, consent: consent || null }));
