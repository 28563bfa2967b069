import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Act, ActResult, PageState } from '../../contract.ts';
import type { Entered } from './entered.ts';

/** One person's place in the workspace: what they see, and the one way to do something. */
export type Seat = {
  snapshot: PageState;
  act: (act: Act) => Promise<ActResult>;
  /** Chooses how the world outside behaves. */
  turn: (way: string) => Promise<void>;
  /** A line for this person alone, until they send it away. */
  tell: (text: string) => void;
  /** Opens the person's mail program with what a `mailto:` link asks for. */
  compose: (link: string) => void;
  entered: Entered;
};

export const SeatContext = createContext<Seat | null>(null);

export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (seat === null) throw new Error('drawn outside a seat');
  return seat;
}

const query = (as: string | null) => (as === null ? '' : `?as=${encodeURIComponent(as)}`);

async function fetchState(as: string | null): Promise<PageState> {
  const answer = await fetch(`page/state${query(as)}`);
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}.`);
  // The same build serves and reads this; its type is the contract.
  return (await answer.json()) as PageState;
}

const post = (to: string, body: unknown): Promise<Response> =>
  fetch(`page/${to}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const lost = 'The sandbox does not answer. Is `npm start` still running?';

/**
 * Follows the workspace as `as` sees it (without `as`: as the first person does).
 * One request at a time; a change that comes meanwhile asks once more, so the last picture is never an old one.
 */
export function useConnection(as: string | null) {
  const [snapshot, show] = useState<PageState | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const again = useRef(false);

  const refresh = useCallback((): Promise<void> => {
    if (running.current !== null) {
      again.current = true;
      return running.current;
    }
    const run = async () => {
      do {
        again.current = false;
        try {
          // One after the other on purpose: see above.
          const next = await fetchState(as);
          show(next);
          setTrouble(null);
        } catch (error) {
          setTrouble(error instanceof TypeError ? lost : String(error));
        }
      } while (again.current);
    };
    running.current = run().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [as]);

  useEffect(() => {
    void refresh();
    const onChange = () => void refresh();
    let events: EventSource | null = null;
    // A browser keeps six connections to one server; windows out of sight leave theirs to the others.
    const follow = () => {
      events?.close();
      events = null;
      if (document.hidden) return;
      events = new EventSource(`page/events${query(as)}`);
      for (const kind of ['message', 'open', 'error']) events.addEventListener(kind, onChange);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      events?.close();
    };
  }, [as, refresh]);

  const act = useCallback(
    async (what: Act): Promise<ActResult> => {
      try {
        const answer = await post('act', { as, act: what });
        if (!answer.ok) return { ok: false, why: `The sandbox answered ${answer.status}.` };
        return (await answer.json()) as ActResult;
      } catch {
        return { ok: false, why: lost };
      } finally {
        if (what.do !== 'suggest') await refresh();
      }
    },
    [as, refresh],
  );

  const turn = useCallback(
    async (way: string): Promise<void> => {
      // Done or not, the picture that comes next says what is chosen; one that does not come says why.
      await post('outside', { way }).catch(() => null);
      await refresh();
    },
    [refresh],
  );

  return { snapshot, trouble, act, turn };
}
