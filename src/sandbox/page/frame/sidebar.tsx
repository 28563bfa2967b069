import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OutsideState, SeatConversation, Snapshot } from '../../contract.ts';
import { homeTab, hrefOf, mailbox } from '../seat/address.ts';
import { useSeat } from '../seat/seat.ts';
import { ActAs } from './act-as.tsx';
import { Avatar } from './avatar.tsx';
import { Cloud, Envelope, Hash, Lock, Swap } from './icons.tsx';

/** The app's own DM, where its Messages tab is. */
export const appDm = ({ conversations, app }: Snapshot): SeatConversation | undefined =>
  conversations.find((one) => one.kind === 'dm' && one.members.includes(app.user));

export function Sidebar({ open }: { open: string | null }) {
  const { snapshot } = useSeat();
  const { me, conversations, app, mails, outside } = snapshot;
  const [choosing, choose] = useState(false);
  const withApp = appDm(snapshot);
  const channels = conversations
    .filter((one) => one.kind !== 'dm' && !one.archived)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const dms = conversations.filter((one) => one.kind === 'dm' && one !== withApp);
  const appUnread = withApp?.unread ?? false;
  const unreadMails = mails.filter((one) => !one.read).length;

  return (
    <aside class="sidebar" aria-label="Workspace">
      <header class="sidebar-head">
        <h1>{snapshot.workspace ?? 'Sandbox'}</h1>
        <p>An imitation of Slack</p>
      </header>
      <nav class="sidebar-lists" aria-label="Conversations">
        <List title="Channels">
          {channels.map((one) => (
            <Row key={one.id} to={one.id} here={open === one.id} unread={one.unread}>
              {one.kind === 'private' ? <Lock /> : <Hash />}
              <span class="row-name">{one.name}</span>
            </Row>
          ))}
        </List>
        {dms.length === 0 ? null : (
          <List title="Direct messages">
            {dms.map((one) => (
              <Row key={one.id} to={one.id} here={open === one.id} unread={one.unread}>
                <Avatar
                  id={one.members.find((id) => id !== me.id) ?? one.id}
                  name={one.name}
                  size="small"
                />
                <span class="row-name">{one.name}</span>
              </Row>
            ))}
          </List>
        )}
        <List title="Apps">
          <Row
            // As in Slack: new messages first, else the Home tab.
            to={appUnread && withApp !== undefined ? withApp.id : homeTab}
            here={open === homeTab || (withApp !== undefined && open === withApp.id)}
            unread={appUnread}
          >
            <Avatar id={app.user} name={app.name} app size="small" />
            <span class="row-name">{app.name}</span>
          </Row>
        </List>
        <List title="Outside Slack">
          <Row to={mailbox} here={open === mailbox} unread={unreadMails > 0} count={unreadMails}>
            <Envelope />
            <span class="row-name">Mailbox</span>
          </Row>
          {outside === null ? null : <Ways outside={outside} />}
        </List>
      </nav>
      <footer class="sidebar-foot">
        <button type="button" class="act-as" onClick={() => choose(true)}>
          <Avatar id={me.id} name={me.name} />
          <span class="act-as-words">
            <span class="act-as-label">You act as</span>
            <span class="act-as-name">{me.name}</span>
            <span class="act-as-title">{me.title}</span>
          </span>
          <Swap />
        </button>
      </footer>
      {choosing ? <ActAs leave={() => choose(false)} /> : null}
    </aside>
  );
}

function List({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

/** How something beyond the workspace behaves from now on, for everybody. */
function Ways({ outside }: { outside: OutsideState }) {
  const { turn } = useSeat();
  return (
    <li>
      <label class="row ways">
        <Cloud />
        <span>{outside.name}</span>
        <select value={outside.chosen} onChange={(event) => void turn(event.currentTarget.value)}>
          {outside.ways.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

function Row(props: {
  to: string;
  here: boolean;
  unread: boolean;
  /** How many are unread, where that is told. */
  count?: number;
  children: ComponentChildren;
}) {
  const { me } = useSeat().snapshot;
  return (
    <li>
      <a
        class={`row ${props.unread ? 'row-unread' : ''}`}
        href={hrefOf(me.id, props.to)}
        {...(props.here ? { 'aria-current': 'page' } : {})}
      >
        {props.children}
        {props.unread ? (
          <>
            <span class={props.count === undefined ? 'row-mark' : 'row-count'} aria-hidden="true">
              {props.count}
            </span>
            <span class="unseen">, {props.count} unread</span>
          </>
        ) : null}
      </a>
    </li>
  );
}
