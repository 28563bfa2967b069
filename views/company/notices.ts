import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { groupsOf, type NoticeGroup } from '../../src/domain/requests/notices.ts';
import { input, option, ticks } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';

export type Owner = 'person' | 'company';
export const ownerOf = (word: string | undefined): Owner =>
  word === 'company' ? 'company' : 'person';

/** Which news are told: ticked is what comes. */
export function noticesForm(
  reader: Reader,
  acting: Acting,
  owner: Owner,
  off: readonly NoticeGroup[],
): ModalView {
  const { words } = reader;
  const w = words.settings.notices;
  const groups = groupsOf(owner);
  return modal({
    id: screens.company.notices,
    title: w.title[owner],
    submit: words.common.save,
    reader,
    acting: { ...acting, others: [] },
    meta: { filter: owner },
    blocks: [
      input(
        'groups',
        w.which[owner],
        ticks(
          groups.map((group) => option(group, w.groups[group])),
          groups.filter((group) => !off.includes(group)),
        ),
        { hint: w.hint[owner], optional: true },
      ),
    ],
  });
}

/** What is ticked; the rest is switched off. */
export const noticesValues = z.object({ groups: field.ticks });
