import { happenings, isHappening } from '../../../src/domain/customer/timeline.ts';
import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import { requestKinds } from '../../../src/domain/requests/kinds.ts';
import { altOf } from '../../../src/picture/chain.ts';
import { chainPicture, pictureDoubtful, pictureInWords } from '../../../views/customer/picture.ts';
import { whoView, type WhoRecord } from '../../../views/customer/who.ts';
import { note, type Reader } from '../../../views/frame.ts';
import { recordOf, relationships } from './customers.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [us, them] = ['p' as CompanyId, 'r' as CompanyId];

/** A customer's chain, on the screen and in the words of its picture. */
export function drawWho({ modals, messages }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: us, name: typed.ours, others: [] };
  const rows = requestKinds.flatMap((kind) =>
    [at, null].map((until) => ({
      kind,
      id: kind,
      form: 'issued',
      status: 'issued',
      waitsFor: us,
      from: { id: them, name: typed.theirs, person: 'asker' as PersonId },
      to: { id: us, name: typed.ours },
      customer: typed.words,
      asked: at,
      until,
      ended: null,
    })),
  );
  const happened = Object.keys(happenings)
    .filter(isHappening)
    .map((what, i) => ({
      at,
      what,
      company: typed.theirs,
      person: i % 2 === 0 ? typed.person : null,
    }));
  const full: Omit<WhoRecord, 'sheet'> = {
    supports: [{ name: typed.ours, subscriptions: 1 }],
    open: { total: 1234, rows },
    timeline: { more: true, rows: happened },
  };
  const empty = { supports: [], open: { total: 0, rows: [] }, timeline: { more: false, rows: [] } };
  for (const [state, its] of Object.entries(relationships))
    for (const [of, more] of Object.entries({ full, empty })) {
      const record = { sheet: recordOf(typed, its, of === 'full'), ...more };
      modals.set(`whoView ${state} ${of}`, whoView(reader, acting, record));
      const chain = chainPicture(record, { company: typed.ours, id: us, now: at }, reader);
      messages.set(`pictureInWords ${state} ${of}`, pictureInWords(altOf(chain), reader));
    }
  const w = reader.words.who;
  messages.set('pictureDoubtful', pictureDoubtful(typed.words, reader));
  modals.set('picture asked', note(reader, w.title, w.picture.asked));
}
