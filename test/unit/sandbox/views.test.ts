import { describe, expect, test } from 'vitest';
import { ada, ben, refusal } from './small-bot.ts';
import { buttons, input, later, modal, options, plain, typed, Stage } from './stage.ts';

const at = new Stage();

describe('commands', () => {
  test('arrive as Slack sends them, and stay as typed', async () => {
    await at.sandbox.as(ada).types('/try <@U0BEN> & <!channel>', 'in');
    expect(at.last).toMatchObject({
      command: '/try',
      text: '<@U0BEN> & <!channel>',
      user_id: ada,
      channel_id: 'C0IN',
      channel_name: 'in',
      team_id: 'T0SANDBOX',
      api_app_id: 'A0BOT',
      is_enterprise_install: 'false',
    });
  });

  test('unknown names never reach the app', async () => {
    await at.sandbox.as(ada).types('/tr it');
    expect(at.bot.told).toHaveLength(0);
    expect(at.sandbox.as(ada).notices()).toEqual(['/tr is not a valid command.']);
  });

  test('answers are private unless they say otherwise', async () => {
    at.bot.answers(() => ({ json: { text: 'only you' } }));
    await at.sandbox.as(ada).types('/try', 'in');
    at.bot.answers(() => ({ json: { text: 'everybody', response_type: 'in_channel' } }));
    await at.sandbox.as(ada).types('/try', 'in');
    at.bot.answers(() => ({ text: 'plain' }));
    await at.sandbox.as(ada).types('/try', 'in');
    expect(at.sandbox.as(ada).hears()).toEqual(['only you', 'plain']);
    expect(
      at.sandbox
        .as(ben)
        .reads('in')
        .map((m) => m.text),
    ).toEqual(['everybody']);
  });

  test('a bot that fails, is late or is away is told to the person', async () => {
    at.bot.answers(() => ({ status: 500 }));
    await at.sandbox.as(ada).types('/try');
    at.bot.answers(() => ({ afterMs: 400 }));
    await at.sandbox.as(ada).types('/try');
    at.sandbox.connect('http://127.0.0.1:9');
    await at.sandbox.as(ada).types('/try');
    expect(at.sandbox.as(ada).notices()).toEqual([
      '/try failed with the error "dispatch_failed"',
      '/try failed with the error "operation_timeout"',
      '/try failed with the error "dispatch_failed"',
    ]);
  });
});

describe('triggers', () => {
  test('live 3 seconds and work once', async () => {
    const { views } = at.client;
    const trigger_id = await at.trigger();
    await views.open({ trigger_id, view: modal() });
    expect(await refusal(views.open({ trigger_id, view: modal() }))).toBe('exchanged_trigger_id');
    const old = await at.trigger();
    later(3001);
    expect(await refusal(views.open({ trigger_id: old, view: modal() }))).toBe(
      'expired_trigger_id',
    );
    const made = views.open({ trigger_id: '1.2.three', view: modal() });
    expect(await refusal(made)).toBe('invalid_trigger_id');
  });

  test('a view that Slack refuses names the place', async () => {
    const call = at.client.views.open({
      trigger_id: await at.trigger(),
      view: modal({ title: plain('x'.repeat(25)) }),
    });
    await expect(call).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
        },
      },
    });
  });

  test('at most three views on a stack', async () => {
    await at.opened(modal({ blocks: [buttons('more')] }));
    const press = async () => {
      await at.sandbox.as(ada).clicks('more');
      return String(at.last['trigger_id']);
    };
    const view = modal({ blocks: [buttons('more')] });
    await at.client.views.push({ trigger_id: await press(), view });
    await at.client.views.push({ trigger_id: await press(), view });
    const fourth = at.client.views.push({ trigger_id: await press(), view });
    expect(await refusal(fourth)).toBe('push_limit_reached');
  });
});

describe('views', () => {
  test('keep their id through updates; a stale hash and an unknown id are refused', async () => {
    const { views } = at.client;
    const { view } = await views.open({ trigger_id: await at.trigger(), view: modal() });
    const [id, hash] = [view?.id ?? '', view?.hash ?? ''];
    const next = await views.update({ view_id: id, hash, view: modal() });
    expect(next.view?.id).toBe(id);
    expect(await refusal(views.update({ view_id: id, hash, view: modal() }))).toBe('hash_conflict');
    expect(await refusal(views.update({ view_id: 'V0', view: modal() }))).toBe('not_found');
  });

  test('external_id is unique', async () => {
    await at.opened(modal({ external_id: 'mine' }));
    const again = at.client.views.open({
      trigger_id: await at.trigger(ben),
      view: modal({ external_id: 'mine' }),
    });
    expect(await refusal(again)).toBe('duplicate_external_id');
    await at.client.views.update({ external_id: 'mine', view: modal({ title: plain('New') }) });
    expect(at.sandbox.as(ada).modal()?.title).toBe('New');
  });

  test('what was entered stays when an update keeps block_id and action_id', async () => {
    const view_id = await at.opened(
      modal({ blocks: [typed('name'), input('pick', { type: 'static_select', options })] }),
    );
    await at.sandbox.as(ada).chooses('pick', 'TWO');
    await at.client.views.update({
      view_id,
      view: modal({ blocks: [input('pick', { type: 'static_select', options }), typed('other')] }),
    });
    await at.sandbox.as(ada).submits({ other: 'x' });
    const { state } = at.last['view'] as never as { state: { values: object } };
    expect(state.values).toMatchObject({
      pick: { value: { selected_option: { value: 'two' } } },
      other: { value: { value: 'x' } },
    });
  });
});
