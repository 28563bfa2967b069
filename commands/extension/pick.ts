import type { Bot } from '../../src/bot.ts';
import { mayExtend } from '../../src/domain/customer/extend.ts';
import type { CustomerId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import { pickExtension, pickExtensionValues, purposes } from '../../views/extension/pick.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';

/** R-EXT-01, -08: whoever may not extend is told so before anything is shown. */
export function mayBegin({ actor, job }: Seat): void {
  const no = mayExtend(actor, job.company.status === 'confirmed');
  if (no) throw new Refused(no);
}

/** How many an external select shows before it says "keep typing". */
const pickerSize = 20;

/** For which customer, and with which provider: asked by the consent and by the extension alike. */
export function extensionPickers({ desk, store }: Bot): void {
  desk.screen(screens.extension.pick, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    mayBegin(seat);
    const { actor, acting, reader } = seat;
    const named = await store.extensions.customers(actor, at.hint ?? '');
    const [only] = named.rows;
    if (named.total === 1 && only)
      return desk.draw(visitor, targetOf(at), { company: acting.id, subject: only.id });
    const { total } = named.total > 0 ? named : await store.extensions.customers(actor, '');
    return pickExtension(reader, acting, purposeOf(at), total);
  });

  desk.options(actions.extension.customer, async (visitor, typed, meta) => {
    const seat = seatOf(visitor, meta.company);
    mayBegin(seat);
    const { rows, total } = await store.extensions.customers(seat.actor, typed);
    const found = rows.map(({ id, name }) => ({ value: id, label: name }));
    return choices(found, total, seat.reader.words);
  });

  desk.submit(screens.extension.pick, pickExtensionValues, async (seat, values, { meta }) => ({
    after: 'show',
    view: await desk.draw(seat, targetOf(meta), {
      company: seat.acting.id,
      subject: values.customer,
    }),
  }));

  desk.options(actions.extension.provider, async (visitor, typed, meta) => {
    const seat = seatOf(visitor, meta.company);
    mayBegin(seat);
    const all = await store.extensions.providers(seat.actor, meta.subject as CustomerId);
    const sought = typed.trim().toLowerCase();
    const found = all.filter(({ name }) => name.toLowerCase().includes(sought));
    const first = found.slice(0, pickerSize).map(({ id, name }) => ({ value: id, label: name }));
    return choices(first, found.length, seat.reader.words);
  });
}

const purposeOf = ({ filter }: Meta) => purposes.find((one) => one === filter) ?? 'extend';
const targetOf = (at: Meta): string => screens.extension[purposeOf(at)];
