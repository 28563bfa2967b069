import type { HomeView, ModalView } from '@slack/types';
import {
  channelOf,
  conversation,
  drawn,
  history,
  identity,
  members,
  oneUser,
  opened,
  personOf,
  posted,
  type SlackChannel,
  type SlackPerson,
  uploaded,
  uploadPlace,
  users,
} from './answers.ts';
import { call, type Connection, type ConnectionOptions, connections, pages } from './connection.ts';
import { type Failure, SlackFailed, TriggerExpired } from './failures.ts';
import { respond } from './respond.ts';
import { maybeArrived, sendBytes } from './upload.ts';
import { fitMessage, fitView, type Message } from './fit.ts';

export { SlackFailed, TriggerExpired };
type Sent = { readonly ok: true; readonly channel: string; readonly ts: string } | Failure;
type Picture = {
  readonly filename: string;
  readonly title: string;
  readonly alt: string;
  readonly png: Uint8Array;
};
type Uploaded = { readonly ok: true } | (Failure & { readonly shared: 'no' | 'perhaps' });
type Drawn = { readonly id: string; readonly hash: string };

/** All that leaves for Slack. `team` is the installation that serves: a workspace's id, or an organisation's. */
export interface Outbound {
  /** Opens the person's DM first where `to` is a person. `deliveryId` travels in the message's metadata. */
  post(
    team: string,
    to: { channel: string } | { user: string },
    message: Message,
    deliveryId: string,
  ): Promise<Sent>;
  update(team: string, at: { channel: string; ts: string }, message: Message): Promise<Sent>;
  /** A picture into somebody's DM. `shared`: whether it may stand there although it failed; nobody can look. */
  upload(team: string, to: { user: string }, picture: Picture): Promise<Uploaded>;
  /** Whether a post arrived whose answer was lost: one page of history, where its scope was granted. Null where it did not, or nobody lets us look. */
  find(
    team: string,
    to: { channel: string } | { user: string },
    deliveryId: string,
    since: Date,
  ): Promise<{ channel: string; ts: string } | null>;
  /** Throws TriggerExpired when Slack no longer waits; any other "no" is a SlackFailed, here and below. */
  openView(team: string, triggerId: string, view: ModalView): Promise<Drawn>;
  pushView(team: string, triggerId: string, view: ModalView): Promise<Drawn>;
  /** 'gone': closed meanwhile, or drawn anew since `hash` was given; the newer drawing stays. */
  updateView(
    team: string,
    viewId: string,
    hash: string | undefined,
    view: ModalView,
  ): Promise<Drawn | 'gone'>;
  publishHome(team: string, user: string, view: HomeView, hash?: string): Promise<Drawn | 'gone'>;
  /** Seen by one person alone; `replace` puts it in the place of the message whose button was pressed. */
  respond(responseUrl: string, message: Message & { readonly replace?: boolean }): Promise<void>;
  person(team: string, user: string): Promise<SlackPerson>;
  channel(team: string, id: string): Promise<SlackChannel | 'unknown'>;
  membersOf(team: string, channel: string): Promise<string[]>;
  /** The ids of the workspace's owners who are still there. */
  owners(team: string): Promise<string[]>;
  whoAmI(team: string): Promise<{
    team: string;
    enterprise: string | null;
    botUserId: string;
    botId: string;
    scopes: string[];
    /** Where messages of this workspace hang, for links. */
    url: string | null;
  }>;
}

export type OutboundOptions = Pick<ConnectionOptions, 'installation' | 'log'> & {
  /** With its path, as in https://slack.com/api/. */
  readonly slackApiUrl?: string | undefined;
  readonly timeoutMs?: number | undefined;
};

const slack = 'https://slack.com/api/';
const pageSize = 200;

export function createOutbound(options: OutboundOptions): Outbound {
  const { slackApiUrl = slack, timeoutMs = 5_000 } = options;
  const connection = connections({ ...options, slackApiUrl, timeoutMs });

  return {
    post: (team, to, message, deliveryId) =>
      sent(async () => {
        const connected = await connection(team);
        const channel = 'channel' in to ? to.channel : await dmOf(connected, to.user);
        return call('chat.postMessage', posted, () =>
          connected.web.chat.postMessage({
            ...fitMessage(message),
            channel,
            metadata: { event_type: 'samen_delivery', event_payload: { id: deliveryId } },
            unfurl_links: false,
            unfurl_media: false,
            parse: 'none',
          }),
        );
      }),
    update: (team, { channel, ts }, message) =>
      sent(async () => {
        const { web } = await connection(team);
        return call('chat.update', posted, () =>
          web.chat.update({ ...fitMessage(message), channel, ts, parse: 'none' }),
        );
      }),
    async upload(team, { user }, picture) {
      try {
        const connected = await connection(team);
        const { web } = connected;
        const channel_id = await dmOf(connected, user);
        const { title, png } = picture;
        // The client's types call it alt_text, Slack's documentation alt_txt.
        const asked = { filename: picture.filename, length: png.length, alt_txt: picture.alt };
        const place = await call('files.getUploadURLExternal', uploadPlace, () =>
          web.files.getUploadURLExternal(asked),
        );
        await sendBytes(place.upload_url, png, { slackApiUrl, timeoutMs });
        const files: [{ id: string; title: string }] = [{ id: place.file_id, title }];
        const shared = await sent(() =>
          call('files.completeUploadExternal', uploaded, () =>
            web.files.completeUploadExternal({ files, channel_id }),
          ),
        );
        return shared.ok ? { ok: true } : { ...shared, shared: maybeArrived(shared) };
      } catch (error) {
        if (error instanceof SlackFailed) return { ...error.failure, shared: 'no' };
        throw error;
      }
    },
    async find(team, to, deliveryId, since) {
      try {
        const connected = await connection(team);
        const channel = 'channel' in to ? to.channel : await dmOf(connected, to.user);
        const { messages } = await call('conversations.history', history, () =>
          connected.web.conversations.history({
            channel,
            // Slack's clock and ours differ by seconds.
            oldest: String(since.getTime() / 1000 - 5),
            limit: 15,
            include_all_metadata: true,
          }),
        );
        const copy = messages.find((one) => one.metadata?.event_payload?.id === deliveryId);
        return copy ? { channel, ts: copy.ts } : null;
      } catch (error) {
        // Without the scope, or while Slack counts our calls, nobody looks: the post is repeated and says so.
        if (error instanceof SlackFailed) return null;
        throw error;
      }
    },
    async openView(team, triggerId, modal) {
      const { web } = await connection(team);
      return view('views.open', () =>
        web.views.open({ trigger_id: triggerId, view: fitView(modal) }),
      );
    },
    async pushView(team, triggerId, modal) {
      const { web } = await connection(team);
      return view('views.push', () =>
        web.views.push({ trigger_id: triggerId, view: fitView(modal) }),
      );
    },
    async updateView(team, viewId, hash, modal) {
      const { web } = await connection(team);
      return unlessGone(() =>
        view('views.update', () =>
          web.views.update({
            view_id: viewId,
            view: fitView(modal),
            ...(hash === undefined ? {} : { hash }),
          }),
        ),
      );
    },
    async publishHome(team, person, home, hash) {
      const { web } = await connection(team);
      return unlessGone(() =>
        view('views.publish', () =>
          web.views.publish({
            user_id: person,
            view: fitView(home),
            ...(hash === undefined ? {} : { hash }),
          }),
        ),
      );
    },
    respond: (responseUrl, message) => respond(responseUrl, message, slackApiUrl, timeoutMs),
    async person(team, id) {
      const { web } = await connection(team);
      const answer = await call('users.info', oneUser, () =>
        web.users.info({ user: id, include_locale: true }),
      );
      return personOf(answer.user);
    },
    async channel(team, id) {
      const { web } = await connection(team);
      try {
        const { channel } = await call('conversations.info', conversation, () =>
          web.conversations.info({ channel: id }),
        );
        return channelOf(channel);
      } catch (error) {
        if (error instanceof SlackFailed && error.error === 'channel_not_found') return 'unknown';
        throw error;
      }
    },
    async membersOf(team, channel) {
      const { web } = await connection(team);
      const all = await pages('conversations.members', members, (cursor) =>
        web.conversations.members({ channel, limit: pageSize, ...cursor }),
      );
      return all.flatMap((one) => one.members);
    },
    async owners(team) {
      const { web } = await connection(team);
      const all = await pages('users.list', users, (cursor) =>
        web.users.list({ limit: pageSize, ...cursor }),
      );
      return all
        .flatMap((one) => one.members)
        .filter((one) => (one.is_owner || one.is_primary_owner) && !one.deleted && !one.is_bot)
        .map(({ id }) => id);
    },
    async whoAmI(team) {
      const { web } = await connection(team);
      const me = await call('auth.test', identity, () => web.auth.test());
      return {
        team: me.team_id,
        enterprise: me.enterprise_id ?? null,
        botUserId: me.user_id,
        botId: me.bot_id,
        scopes: me.response_metadata.scopes,
        url: me.url ?? null,
      };
    },
  };
}

const tooLate: ReadonlySet<string> = new Set(['expired_trigger_id', 'exchanged_trigger_id']);

async function dmOf({ web, dms }: Connection, person: string): Promise<string> {
  const known = dms.get(person);
  if (known !== undefined) return known;
  const { channel } = await call('conversations.open', opened, () =>
    web.conversations.open({ users: person }),
  );
  // A cache, not a record: emptied before it can grow without end.
  if (dms.size >= 10_000) dms.clear();
  dms.set(person, channel.id);
  return channel.id;
}

async function view(method: string, act: () => Promise<unknown>): Promise<Drawn> {
  try {
    return (await call(method, drawn, act)).view;
  } catch (error) {
    if (error instanceof SlackFailed && tooLate.has(error.error ?? ''))
      throw new TriggerExpired(method, { cause: error });
    throw error;
  }
}

async function sent<Answer extends object>(
  act: () => Promise<Answer>,
): Promise<({ readonly ok: true } & Answer) | Failure> {
  try {
    return { ...(await act()), ok: true };
  } catch (error) {
    if (error instanceof SlackFailed) return error.failure;
    throw error;
  }
}

async function unlessGone(act: () => Promise<Drawn>): Promise<Drawn | 'gone'> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof SlackFailed && /^(not_found|hash_conflict)$/.test(error.error ?? ''))
      return 'gone';
    throw error;
  }
}
