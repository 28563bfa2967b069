import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import { roles } from '../../../src/domain/people.ts';
import { requestKinds } from '../../../src/domain/requests/kinds.ts';
import { whys } from '../../../src/domain/requests/notices.ts';
import type { Reader } from '../../../views/frame.ts';
import { name } from '../../../views/blocks.ts';
import { sentence } from '../../../views/lines.ts';
import { alsoFor } from '../../../views/request/also-for.ts';
import { digestMessage, nobodyLine, reminderLine, withWhy } from '../../../views/request/lines.ts';
import type { Drawn, Typed } from './every-view.ts';

const until = new Date('2026-06-30T08:00:00Z');
const statuses = ['issued', 'to-confirm', 'draft', 'to-verify'] as const;

/** What is said of requests of every kind alike. */
export function drawRequests({ messages }: Drawn, typed: Typed, reader: Reader): void {
  for (const kind of requestKinds)
    for (const status of statuses) {
      const item = {
        kind,
        status,
        from: { id: 'p' as CompanyId, name: typed.theirs, person: 'asker' as PersonId },
        to: status === 'draft' ? null : { id: 'r' as CompanyId, name: typed.ours },
        customer: kind === 'partnership' ? null : typed.words,
        until,
      };
      const said = `${kind} ${status}`;
      for (const away of [true, false])
        messages.set(
          `reminderLine ${said} ${away}`,
          reminderLine(
            item,
            {
              standsFor: away ? [typed.person, typed.person] : [],
              elsewhere: away ? 'https://x.example' : null,
            },
            reader,
          ),
        );
      for (const side of ['ours', 'asker'] as const)
        messages.set(
          `nobodyLine ${said} ${side}`,
          nobodyLine(item, { side, company: typed.ours, roles }, reader),
        );
    }
  const w = reader.words.request.delegation;
  for (const why of whys)
    messages.set(
      `withWhy ${why}`,
      withWhy(sentence(w.made(name(typed.person), name(typed.ours))), why, typed.ours, reader),
    );
  messages.set('alsoFor', sentence(alsoFor([typed.person, typed.person], reader).join(' ')));
  messages.set('delegation ended', sentence(w.ended(name(typed.person), name(typed.ours))));
  for (const n of [1, 1234])
    messages.set(
      `digestMessage ${n}`,
      digestMessage(typed.ours, { ours: n, others: n, soon: n, decided: n }, reader),
    );
}
