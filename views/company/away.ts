import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Delegation } from '../../src/domain/requests/delegation.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { dayText, today } from '../../src/i18n/time.ts';
import { button, buttons, input, name, option, section, text } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** Whoever stands in, and the days from the first to the last one, as the reader counts them. */
type Standing = Pick<Delegation, 'to' | 'since' | 'until'> & { readonly name: string };

const dayOf = (at: Date, { zone }: Reader): string => today(at, zone);
const said = (day: string, { words }: Reader): string =>
  dayText(new Date(`${day}T00:00:00Z`), words.language);
/** `until` is the first moment that is no longer meant. */
const daysOf = ({ since, until }: Standing, reader: Reader) => ({
  from: dayOf(since, reader),
  until: dayOf(new Date(until.getTime() - 1), reader),
});

/** "While I am away, … decides for me" (product.md 3); `current`: what was said before. */
export function awayForm(
  reader: Reader,
  acting: Acting,
  { current, colleagues, now }: { current: Standing | null; colleagues: number; now: Date },
): ModalView {
  const { words } = reader;
  const w = words.settings.away;
  const frame = {
    id: screens.company.away,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
  };
  const days = current && daysOf(current, reader);
  const standing: KnownBlock[] =
    current && days
      ? [
          section(w.now(name(current.name), said(days.from, reader), said(days.until, reader))),
          buttons('end', button(actions.company.notAway, w.end, 'end')),
        ]
      : [];
  if (colleagues === 0)
    return modal({ ...frame, blocks: [...standing, section(w.intro), section(w.nobody)] });
  const first = days?.from ?? dayOf(now, reader);
  return modal({
    ...frame,
    submit: w.submit,
    blocks: [
      ...standing,
      section(w.intro),
      input('delegate', w.delegate, {
        type: 'external_select',
        action_id: actions.company.delegate,
        min_query_length: 0,
        placeholder: text(w.placeholder, 150),
        ...(current ? { initial_option: option(current.to, name(current.name)) } : {}),
      }),
      input('from', w.from, {
        type: 'datepicker',
        action_id: actions.value,
        initial_date: first,
      }),
      input('until', w.until, {
        type: 'datepicker',
        action_id: actions.value,
        initial_date: days?.until ?? first,
      }),
    ],
  });
}

/** What was settled, in one sentence. */
export function awaySaid(reader: Reader, standing: Standing): string {
  const { from, until } = daysOf(standing, reader);
  return reader.words.settings.away.made(
    name(standing.name),
    said(from, reader),
    said(until, reader),
  );
}

export const awayValues = z
  .object({
    delegate: field.choice(actions.company.delegate).refine((id) => id !== null, 'missing'),
    from: field.day.refine((day) => day !== '', 'missing'),
    until: field.day.refine((day) => day !== '', 'missing'),
  })
  .transform(({ delegate, ...days }) => ({ delegate: (delegate ?? '') as PersonId, ...days }));
