import { expect } from 'vitest';
import { transferStatuses, type TransferStatus } from '../../../src/domain/transfer/transfer.ts';
import { app, channelOf, companies, team, userOf } from '../../../src/sandbox/seed.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { plant } from '../customer/steps.ts';
import { agreed, subscribed } from '../subscription/steps.ts';
import type { Samen } from '../../support/samen.ts';
import { slackOf } from './forged.ts';
import type { Secret } from './leaks.ts';

/** Nobody here works for Achterland; its records are Noordwind’s too. */
const pairs = [
  { source: 'oostzee', target: 'westerly', by: userOf('oostzee', 'admin-agent').toLowerCase() },
  {
    source: 'achterland',
    target: 'noordwind',
    by: userOf('noordwind', 'admin-agent').toLowerCase(),
  },
] as const;
type Pair = (typeof pairs)[number];
type Press = Parameters<Driver['clicks']>[0];
const given = ({ source }: Pair) => `given-${source}`;
const bare = ({ source }: Pair) => `bare-${source}`;

/** Of each pair a customer that was extended, one with a consent that waits, a request in every state with a card, and one half done. */
export async function withTransfers(samen: Samen): Promise<void> {
  await samen.sql(`update "Company" set kinds = '{reseller,direct-bill}' where id = 'achterland'`);
  for (const pair of pairs) {
    const { source, target, by } = pair;
    const own = { partner: source, capacity: 'direct-bill', origin: 'created' } as const;
    const extension = {
      partner: target,
      capacity: 'provider',
      with: source,
      origin: 'extension',
    } as const;
    await plant(samen, given(pair), `secretcustomer${source}given`, [
      own,
      { ...extension, admin: false },
    ]);
    await plant(samen, bare(pair), `secretcustomer${source}bare`, [own]);
    await plant(samen, `next-${source}`, `secretcustomer${source}next`, [own]);
    await agreed(samen, given(pair), target);
    await consented(samen, pair, given(pair), true);
    await consented(samen, pair, bare(pair), false);
    await samen.sql(
      `insert into "BillToCopy"(id, "customerId", "fromId", "toId", "consentId", at) values ($1, $2, $3, $4, $5, now())`,
      [`billto-${source}`, given(pair), source, target, `consent-${given(pair)}`],
    );
    await samen.sql(
      `insert into "BillToProfile"("copyId", "companyName", email, country) values ($1, $2, $3, 'NL')`,
      [`billto-${source}`, `secretbillto${source}`, `secretbillto${source}@secret.example`],
    );
    await subscribed(samen, `give-${source}-free`, {
      ...ownOf(pair),
      name: `secretgiven${source}free`,
    });
    await subscribed(samen, `give-${source}-asleep`, {
      ...ownOf(pair),
      name: `secretgiven${source}asleep`,
      status: 'suspended',
    });
    for (const status of transferStatuses) await requested(samen, pair, status);
    await samen.sql(
      `insert into "FormDraft"(id, kind, "personId", "companyId", data, at) values ($1, 'transfer', $2, $3, $4, now() + interval '1 day')`,
      [
        `handing-${source}`,
        by,
        source,
        JSON.stringify({
          customer: given(pair),
          provider: target,
          subscriptions: [`give-${source}-free`],
        }),
      ],
    );
  }
}
const ownOf = (pair: Pair) => ({
  customer: given(pair),
  owner: pair.source,
  reseller: null,
  mpn: null,
});

async function consented(
  samen: Samen,
  { source, target, by }: Pair,
  customer: string,
  used: boolean,
) {
  const id = `consent-${customer}`;
  await samen.sql(
    `insert into "CustomerConsent"(id, "customerId", "holderId", "providerId", way, "agreedOn", at, "byId", "usedAt")
     values ($1, $2, $3, $4, 'call', now(), now(), $5, case when $6::boolean then now() end)`,
    [id, customer, source, target, by, used],
  );
  await samen.sql(
    `insert into "CustomerConsentSigner"("consentId", name, email, note) values ($1, $2, $3, $4)`,
    [id, `secretsigner${source}`, `secretsigner${source}@secret.example`, `secretyes${source}`],
  );
}

const accepted: readonly TransferStatus[] = [
  'in-progress',
  'complete',
  'partially-complete',
  'failed',
];
async function requested(samen: Samen, pair: Pair, status: TransferStatus): Promise<void> {
  const { source, target, by } = pair;
  const [id, line] = [`transfer-${source}-${status}`, `give-${source}-${status}`];
  const moved = status === 'complete' || status === 'partially-complete';
  const decided = status === 'rejected' || status === 'withdrawn';
  const open = status === 'active' || status === 'in-progress';
  const name = `secretgiven${source}${status}`;
  await subscribed(samen, line, {
    ...ownOf(pair),
    name,
    ...(moved ? { status: 'suspended' as const } : {}),
  });
  const became = `got-${target}-${status}`;
  if (moved) {
    await subscribed(samen, became, {
      ...ownOf(pair),
      owner: target,
      reseller: source,
      name,
    });
    await samen.sql('update "Subscription" set "movedToId" = $2 where id = $1', [line, became]);
  }
  await samen.sql(
    `insert into "Transfer"(id, "customerId", "sourceId", "targetId", status, "askedById", "askedAt", "expiresAt",
       "acceptedById", "acceptedAt", "decidedById", "decidedAt", "endedAt")
     values ($1, $2, $3, $4, $5, $6::text, now(), now() + interval '30 days', case when $7::boolean then $6::text end,
       case when $7::boolean then now() end, case when $8::boolean then $6::text end, case when $8::boolean then now() end,
       case when $9::boolean then now() end)`,
    [
      id,
      given(pair),
      source,
      target,
      status,
      by,
      accepted.includes(status),
      decided,
      moved || status === 'failed',
    ],
  );
  const insertLine = (subscription: string, position: number, become: string) =>
    samen.sql(
      `insert into "TransferLine"("transferId", "subscriptionId", position, "groupId", "offerId", name, kind, quantity, "mpnId",
         status, held, "becameId", "orderId", "errorCode", "errorText")
       values ($1, $2, $3, $2, 'o365-e3', $4, 'licence', 15, '4300003', $5::text, $6,
         case when $5::text = 'complete' then $7 end, case when $5::text = 'complete' then 'order-' || $2 end,
         case when $5::text = 'failed' then 900103 end, case when $5::text = 'failed' then $8::text end)`,
      [id, subscription, position, name, become, open, became, `secretfault${source}`],
    );
  await insertLine(line, 0, moved ? 'complete' : status === 'failed' ? 'failed' : 'open');
  if (status === 'partially-complete') {
    await subscribed(samen, `${line}-stays`, { ...ownOf(pair), name });
    await insertLine(`${line}-stays`, 1, 'failed');
  }
  const reason = status === 'rejected' ? `secretno${source}` : '';
  await samen.sql(
    `insert into "TransferNote"("transferId", message, consent, reason) values ($1, $2, $3, $4)`,
    [id, `secrethanding${source}`, `secretyes${source}`, reason || null],
  );
  const why = status === 'failed' || status === 'partially-complete' ? `secretfault${source}` : '';
  const stands = `secretcustomer${source}given ${name} secrethanding${source} ${reason} ${why} ${nameOf(target)}`;
  await carded(samen, pair, id, stands);
}

const nameOf = (key: string): string => companies.find((one) => one.key === key)?.name ?? '';

/** Hangs its card with the company that decides; whoever presses in a card has read what stands in it. */
async function carded(samen: Samen, { target }: Pair, id: string, text: string): Promise<void> {
  const there = slackOf(samen).workspace;
  const channel = channelOf(target);
  const hangsIn = there.conversation(channel);
  if (!hangsIn) throw new Error(`There is no ${channel}.`);
  const { ts } = there.say(hangsIn, { user: app.botUser, text, blocks: [] });
  await samen.sql(
    `insert into "Copy"(id, team, channel, ts, queue, subject, "subjectId", "companyId", buttons, drawn)
     values ($1, $2, $3, $4, 'q', 'transfer', $5, $6, true, 1)`,
    [`copy-${id}`, team.id, channel, ts, id, target],
  );
}

/** Where a request stands in a list of all, newest first. */
const at = (status: TransferStatus) => ({
  action: `transfer.open:${transferStates().indexOf(status)}`,
});
const transferStates = () => transferStatuses.toReversed();

async function looks(who: Driver, command: string, ...presses: Press[]) {
  await who.types(command);
  for (const press of presses) await who.clicks(press);
  await who.closesAll();
}

/** Once through their windows, as those who may. */
export async function tourOfTransfers(samen: Samen): Promise<void> {
  const [source, target] = [
    samen.person('oostzee', 'admin-agent'),
    samen.person('westerly', 'sales-agent'),
  ];
  for (const command of [
    '/customer consent',
    '/customer extend',
    '/customer extend secretcustomeroostzeebare',
    '/customer show secretcustomeroostzeegiven',
    '/transfer request',
    '/transfer show',
    '/transfer withdraw',
    '/transfer verify',
  ])
    await looks(source, command);
  await source.types('/customer consent secretcustomeroostzeenext');
  const signer = { name: 'secretsigneroostzee', email: 'cas@secretsigneroostzee.example' };
  expect(await source.submits({ ...signer, way: 'In a call' })).toBe('updated');
  await source.closesAll();
  await samen.settle();
  for (const status of transferStatuses)
    for (const who of [source, target]) await looks(who, '/transfer list', at(status));
  await looks(source, '/transfer list', at('active'), { action: 'transfer.withdraw' });
  await looks(target, '/transfer list', at('active'), { action: 'transfer.accept' });
  await looks(target, '/transfer list', at('active'), { action: 'transfer.reject' });
  await looks(target, '/transfer list', at('complete'), { action: 'transfer.verify' });
  await source.types('/transfer request secretcustomeroostzeegiven');
  await source.chooses('subscriptions', ['secretgivenoostzeefree']);
  expect(await source.submits()).toBe('pushed');
  await source.closesAll();
  await looks(source, '/transfer request secretcustomeroostzeegiven', 'Cancel, order anew');
}

/** Everything of extensions and transfers that is there, and what of it nobody else may read. */
export async function transfersThere(samen: Samen) {
  type Kept = { id: string; of: string[] };
  const kept = await samen.sql<Kept>(
    'select id, array["sourceId", "targetId"] as of from "Transfer" order by id',
  );
  const drafts = await samen.sql<Kept>(
    `select id, array["companyId"] as of from "FormDraft" where kind = 'transfer' order by id`,
  );
  const consents = await samen.sql<Kept>(
    'select id, array["holderId", "providerId"] as of from "CustomerConsent" order by id',
  );
  const copies = await samen.sql<Kept>(
    'select id, array["fromId", "toId"] as of from "BillToCopy" order by id',
  );
  const secrets: Secret[] = [
    ...[...kept, ...drafts, ...consents, ...copies].map(({ id, of }): Secret => ({
      text: id,
      of: new Set(of),
      kind: 'id',
    })),
    ...pairs.flatMap(({ source, target }): Secret[] => [
      ...[
        `secrethanding${source}`,
        `secretno${source}`,
        `secretfault${source}`,
        `secretbillto${source}`,
      ].map((text): Secret => ({ text, of: new Set([source, target]), kind: 'note' })),
      { text: `secretgiven${source}`, of: new Set([source, target]), kind: 'note' },
      // Who said yes, and what was noted of it, is for whoever recorded it (R-OPS-02).
      ...[`secretsigner${source}`, `secretyes${source}`].map((text): Secret => ({
        text,
        of: new Set([source]),
        kind: 'note',
      })),
    ]),
  ];
  return { kept, drafts, secrets };
}
