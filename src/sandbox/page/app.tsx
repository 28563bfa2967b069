import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Act, ActResult, PageState, Snapshot } from '../contract.ts';
import { type Draft, draftOf } from '../mail/draft.ts';
import { type Notice, Notices } from './frame/notices.tsx';
import { appDm, Sidebar } from './frame/sidebar.tsx';
import { Mailbox } from './mailbox/mailbox.tsx';
import { NewMail } from './mailbox/new-mail.tsx';
import { Modal } from './modal/modal.tsx';
import { type Address, homeTab, hrefOf, mailbox, useAddress } from './seat/address.ts';
import { Entered } from './seat/entered.ts';
import { SeatContext, useConnection } from './seat/seat.ts';
import { AppHome, NoMessagesYet } from './talk/app-home.tsx';
import { Conversation } from './talk/conversation.tsx';

export function App() {
  const address = useAddress();
  // Another person is another seat: nothing that one of them typed may show up at the other's.
  return <SeatOf key={address.as ?? ''} address={address} />;
}

function SeatOf({ address }: { address: Address }) {
  const { snapshot, trouble, act, turn } = useConnection(address.as);
  const me = snapshot?.me.id;
  useEffect(() => {
    // Nobody chosen, or somebody who is gone since: the workspace answers for the first person.
    if (me !== undefined && me !== address.as) location.replace(hrefOf(me, address.open));
  }, [address, me]);

  if (snapshot === null || me !== address.as)
    return (
      <div class="waiting" role="status">
        {trouble ?? 'Opening the workspace …'}
        {trouble === null ? null : <a href="#">Start again</a>}
      </div>
    );
  return (
    <Workspace snapshot={snapshot} trouble={trouble} act={act} turn={turn} address={address} />
  );
}

function Workspace(props: {
  snapshot: PageState;
  trouble: string | null;
  act: (act: Act) => Promise<ActResult>;
  turn: (way: string) => Promise<void>;
  address: Address;
}) {
  const { snapshot, act, turn, address, trouble } = props;
  const { open } = address;
  const [, redraw] = useState(0);
  const [entered] = useState(() => new Entered(() => redraw((count) => count + 1)));
  const { notices, tell, dismiss } = useNotices(snapshot);
  const [draft, setDraft] = useState<Draft | null>(null);
  const compose = useCallback((link: string) => setDraft(draftOf(link)), []);
  const seat = useMemo(
    () => ({ snapshot, act, turn, tell, compose, entered }),
    [snapshot, act, turn, tell, compose, entered],
  );
  useEffect(() => {
    entered.keepModals(snapshot.modals);
  }, [entered, snapshot.modals]);
  useTitle(snapshot);

  return (
    <SeatContext.Provider value={seat}>
      <div class={`workspace ${open === null ? 'shows-list' : 'shows-talk'}`}>
        <Sidebar open={open ?? firstOf(snapshot)?.id ?? homeTab} />
        <main class="talk">
          <Main snapshot={snapshot} address={address} />
          <Notices lines={notices} dismiss={dismiss} />
        </main>
        {trouble === null ? null : (
          <p class="offline" role="alert">
            {trouble}
          </p>
        )}
      </div>
      {snapshot.modals.length === 0 ? null : <Modal stack={snapshot.modals} />}
      {draft === null ? null : <NewMail draft={draft} leave={() => setDraft(null)} />}
    </SeatContext.Provider>
  );
}

function Main({ snapshot, address }: { snapshot: Snapshot; address: Address }) {
  const { open, within } = address;
  if (open === mailbox) return <Mailbox within={within} />;
  if (open === homeTab) return <AppHome />;
  const found = snapshot.conversations.find((one) => one.id === open);
  if (found === undefined && open === 'messages') return <NoMessagesYet />;
  const conversation = found ?? firstOf(snapshot);
  if (conversation === undefined) return <AppHome />;
  return <Conversation key={conversation.id} conversation={conversation} />;
}

/** What is open when nothing was chosen: the first channel the person is in. */
function firstOf(snapshot: Snapshot) {
  const mine = snapshot.conversations.filter(
    (one) => !one.archived && one.members.includes(snapshot.me.id),
  );
  return mine.find((one) => one.kind !== 'dm') ?? appDm(snapshot) ?? mine[0];
}

const noticeTime = 20_000;

const keyOf = (notice: Snapshot['notices'][number]) => `${notice.at} ${notice.text}`;

/** Lines that came since the page was opened; each leaves by itself or when sent away. */
function useNotices(snapshot: Snapshot) {
  const [own, setOwn] = useState<Notice[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const counter = useRef(0);
  // What was there before the page opened has been read already.
  const [old] = useState(() => new Set(snapshot.notices.map(keyOf)));
  const dismiss = useCallback((key: string) => setGone((before) => new Set([...before, key])), []);
  const tell = useCallback((text: string) => {
    counter.current += 1;
    const key = `own ${counter.current}`;
    setOwn((before) => [...before, { key, text }]);
  }, []);
  const theirs = snapshot.notices.map((notice) => ({ key: keyOf(notice), text: notice.text }));
  const notices = [...theirs.filter(({ key }) => !old.has(key)), ...own].filter(
    ({ key }) => !gone.has(key),
  );
  const newest = notices.at(-1)?.key;
  useEffect(() => {
    if (newest === undefined) return undefined;
    const timer = setTimeout(() => dismiss(newest), noticeTime);
    return () => clearTimeout(timer);
  }, [newest, dismiss]);
  return { notices: notices.slice(-3), tell, dismiss };
}

function useTitle(snapshot: Snapshot): void {
  const unread = snapshot.conversations.filter((one) => one.unread).length;
  const { name } = snapshot.me;
  const workspace = snapshot.workspace ?? 'Sandbox';
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${name} | ${workspace}`;
  }, [name, unread, workspace]);
}
