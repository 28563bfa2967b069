import { viewPayload } from '../bot/payloads.ts';
import type { Trigger } from '../bot/triggers.ts';
import { checkHome, checkModal, completed, type ModalView } from '../blocks/check.ts';
import type { Core } from '../core.ts';
import * as modals from '../people/modals.ts';
import { surfaceKey } from '../people/modals.ts';
import type { StoredHome, OpenModal } from '../stored.ts';
import type { Args } from './args.ts';
import { SlackError } from './errors.ts';
import { tier, type Method } from './method.ts';

const answer = (core: Core, view: OpenModal) => ({
  view: viewPayload(core, view, core.desks.values(surfaceKey.modal(view.id))),
});

function modalOf(args: Args): ModalView {
  const given = args.json('view', 'invalid_arguments');
  if (given === undefined) throw SlackError.argument('missing required field: view');
  const checked = checkModal(given);
  if (!checked.ok) throw SlackError.invalid('invalid_arguments', checked.messages);
  return checked.value;
}

/** Looks at the view first: Slack does not use up a trigger on a view it refuses. */
function exchange(core: Core, args: Args): { trigger: Trigger; view: ModalView } {
  const id = args.needed('trigger_id');
  const view = modalOf(args);
  if (modals.externalIdTaken(core.workspace, view.external_id))
    throw new SlackError('duplicate_external_id');
  const exchanged = core.triggers.exchange(id);
  if (!exchanged.ok) throw new SlackError(exchanged.error);
  return { trigger: exchanged.trigger, view };
}

function put(core: Core, user: string, view: ModalView) {
  const opened = modals.push(core.workspace, user, view);
  if (!opened) throw new SlackError('push_limit_reached');
  return answer(core, opened);
}

function existing(core: Core, args: Args): OpenModal {
  const id = args.text('view_id');
  const external = args.text('external_id');
  if (!id && !external) throw SlackError.argument('missing required field: view_id');
  const all = Object.values(core.workspace.modals).flat();
  const found = all.find((v) => (id ? v.id === id : v.external_id === external));
  if (!found) throw new SlackError('not_found');
  return found;
}

export const views: Record<string, Method> = {
  'views.open': {
    perMinute: tier.four,
    run: ({ core, args }) => {
      const { trigger, view } = exchange(core, args);
      // A trigger from elsewhere starts a new stack, as it would in a second window of Slack.
      if (trigger.view === null) modals.clear(core.workspace, trigger.user);
      return put(core, trigger.user, view);
    },
  },
  'views.push': {
    perMinute: tier.four,
    run: ({ core, args }) => {
      const { trigger, view } = exchange(core, args);
      if (trigger.view === null) throw new SlackError('invalid_trigger_id');
      return put(core, trigger.user, view);
    },
  },
  'views.update': {
    perMinute: tier.four,
    run: ({ core, args }) => {
      const view = modalOf(args);
      const found = existing(core, args);
      const hash = args.text('hash');
      if (hash && hash !== found.hash) throw new SlackError('hash_conflict');
      if (modals.externalIdTaken(core.workspace, view.external_id, found.id))
        throw new SlackError('duplicate_external_id');
      modals.redraw(core, found, view);
      return answer(core, found);
    },
  },
  'views.publish': {
    perMinute: tier.four,
    run: ({ core, args }) => {
      const { workspace } = core;
      const user = workspace.user(args.needed('user_id'));
      const checked = checkHome(args.json('view', 'invalid_arguments'));
      if (!checked.ok) throw SlackError.invalid('invalid_arguments', checked.messages);
      if (!user || user.deleted || user.isBot) throw new SlackError('user_not_found');
      const before = workspace.homes[user.id];
      const hash = args.text('hash');
      if (hash && before && hash !== before.hash) throw new SlackError('hash_conflict');
      if (modals.externalIdTaken(workspace, checked.value.external_id, before?.id))
        throw new SlackError('duplicate_external_id');
      const home: StoredHome = {
        type: 'home',
        id: before?.id ?? workspace.id('V'),
        owner: user.id,
        callback_id: checked.value.callback_id ?? '',
        external_id: checked.value.external_id ?? '',
        private_metadata: checked.value.private_metadata ?? '',
        blocks: completed(checked.value.blocks, () => workspace.id('b')),
        hash: modals.newHash(workspace),
      };
      workspace.homes[user.id] = home;
      workspace.changed();
      return { view: viewPayload(core, home, core.desks.values(surfaceKey.home(user.id))) };
    },
  },
};
