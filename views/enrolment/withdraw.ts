import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Enrolment } from '../../src/domain/enrolment/enrolment.ts';
import { bullets, rich } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';

/** What ends with it, and what does not. */
export function withdrawForm(reader: Reader, acting: Acting, { id }: Enrolment): ModalView {
  const w = reader.words.enrolment.withdraw;
  return modal({
    id: screens.enrolment.withdraw,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: id },
    blocks: [rich(bullets([w.what, w.contact, w.again]))],
  });
}
export const withdrawValues = z.object({});
