import type { ModalView } from '@slack/types';
import { button, buttons, name, sure } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { askCard } from './card.ts';
import type { AskRecord } from './lines.ts';

/** The card in a window of its own; whoever asked can take it back there. */
export function askSheet(
  reader: Reader,
  acting: Acting,
  record: AskRecord,
  withdraws: boolean,
): ModalView {
  const { words } = reader;
  const w = words.ask.form;
  const { ask, provider } = record;
  const nowhere = { id: '', buttons: false, mention: [], elsewhere: null };
  const question = w.withdrawSure(name(provider.name));
  const asked = sure(w.withdraw, question, words.common.yes, words.common.cancel);
  const open = ask.status === 'issued';
  return modal({
    id: screens.ask.sheet,
    title: words.ask.card.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: ask.id },
    blocks: [
      // Its heading is the window's title.
      ...askCard(record, nowhere, reader).blocks.slice(1),
      ...(withdraws && open
        ? [buttons('acts', button(actions.ask.withdraw, w.withdraw, ask.id, { confirm: asked }))]
        : []),
    ],
  });
}
