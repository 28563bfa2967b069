import { afterEach, beforeEach, expect, test } from 'vitest';
import { team } from '../../../src/sandbox/seed.ts';
import { actions, screens } from '../../../views/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { post } from '../edge/wire.ts';
import { forger } from '../isolation/forged.ts';
import { subscribed, tasman } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
  await tasman(samen);
  await subscribed(samen, 'theirs', { name: 'Secretoffer' });
});
afterEach(() => samen.close());

const forms = ['quantity', 'upgrade', 'renewal', 'reseller', 'suspend', 'cancel'] as const;
const kept = async () => ({
  rows: await samen.sql('select * from "Subscription" order by id'),
  entries: await samen.sql('select id from "AuditEntry"'),
});

/** Everything about one subscription that somebody can send with its id, by hand. `but`: acts of theirs. */
async function tries(user: string, company: string, as: string, but: readonly string[] = []) {
  const owner = samen.person('noordwind', 'global-admin');
  const forge = forger(samen, { user, team: team.id, company });
  const meta = { company: as, subject: 'theirs', filter: 'off', seen: '15' };
  // The owner opens each form once, so that its fields can be filled in.
  const drawn = new Map<string, ReturnType<typeof owner.modal>>();
  for (const form of forms) {
    await owner.types(`/subscription ${form}`);
    drawn.set(form, owner.modal());
    await owner.closesAll();
  }
  const before = samen.sandbox.traffic().at(-1);
  let steps = 0;
  const sends = async (body: Parameters<typeof post>[1]) => {
    steps += 1;
    expect((await post(samen, body)).status).toBe(200);
  };
  for (const form of forms.filter((one) => !but.includes(one))) {
    const blocks = drawn.get(form)?.blocks ?? [];
    const nobody = { company: 'noordwind', mpn: '7', contact: 'a@b.example' };
    const ids = {
      ...nobody,
      user: 'U1',
      channel: 'C1',
      cursor: '',
      partnership: 'theirs',
      customer: 'theirs',
      invitation: 'theirs',
      draft: 'theirs',
    };
    const copy = { id: 'c', subject: 's', subjectId: 'i', channel: 'C1', ts: '1' };
    const forged = { ...ids, copy, copies: [] };
    await sends(forge.submission(screens.subscription[form], blocks, meta, forged, 0));
    await sends(forge.inModal(actions.subscription[form], 'theirs', screens.note, meta));
  }
  await sends(forge.submission(screens.subscription.reactivate, [], meta, {} as never, 0));
  for (const action of [actions.subscription.open, actions.subscription.tick])
    await sends(forge.inModal(action, 'theirs', screens.subscription.sheet, meta));
  const narrowed = { company: as, filter: 'all|tasman' };
  const { list } = screens.subscription;
  await sends(forge.inModal(actions.subscription.next, 'x', list, narrowed));
  await sends(forge.inModal(actions.subscription.customer, 'tasman', list, narrowed));
  await sends(forge.inModal(actions.subscription.ofCustomer, 'tasman', list, narrowed));
  for (const action of [
    actions.subscription.known,
    actions.subscription.own,
    actions.subscription.customer,
  ])
    await sends(forge.options(action, '', list, narrowed));
  const all = samen.sandbox.traffic();
  const from = before === undefined ? 0 : all.lastIndexOf(before) + 1;
  return { steps, heard: JSON.stringify(all.slice(from)) };
}
test('the look for what was read finds a subscription that its own company reads', async () => {
  const { heard } = await tries('UNOORDWINDSA', 'noordwind', 'noordwind');
  expect(heard).toContain('Secretoffer');
  expect((await kept()).entries.length).toBeGreaterThan(0);
});

test('another company reads and changes nothing of it, whatever ids it sends, and for whomever it says it acts', async () => {
  const before = await kept();
  for (const as of ['westerly', 'noordwind']) {
    const { steps, heard } = await tries('UWESTERLYGA', 'westerly', as);
    expect(steps).toBeGreaterThan(18);
    expect(heard).not.toContain('Secretoffer');
    expect(heard).not.toContain('Tasman');
  }
  expect(await kept()).toEqual(before);
});

test('its reseller reads it and changes nothing of it but renewal', async () => {
  const before = await kept();
  const { heard } = await tries('UZUIDPLASGA', 'zuidplas', 'zuidplas', ['renewal']);
  expect(heard).toContain('Secretoffer');
  expect(await kept()).toEqual(before);
});
