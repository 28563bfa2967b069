import { z } from 'zod';
import type { Block } from '../../../src/sandbox/contract.ts';
import { channelOf, companies, userOf } from '../../../src/sandbox/seed.ts';
import { cursorOf } from '../../../src/store/prisma/lists.ts';
import type { Samen } from '../../support/samen.ts';
import { asks, authorizes, company } from '../partnership/steps.ts';
import { homeOf, setsUp } from '../people/steps.ts';

/** A text that nobody but these companies may read. `about`: who names this id in a request may be told the text. */
export type Secret = {
  readonly text: string;
  readonly of: ReadonlySet<string>;
  readonly kind: 'note' | 'contact' | 'tenant' | 'mpn' | 'channel' | 'member' | 'id' | 'name';
  readonly about?: string;
};
/** What of somebody else's a forged request may name. */
export type Ids = {
  readonly company: string;
  readonly partnership: string;
  readonly copy: CopyRow;
  /** One about each kind of thing. */
  readonly copies: readonly CopyRow[];
  readonly user: string;
  readonly channel: string;
  readonly cursor: string;
  readonly mpn: string;
  readonly contact: string;
};
export type World = {
  readonly secrets: readonly Secret[];
  /** Everything to which the company is no party; without a company that is all there is. */
  foreign(company: string | null): Ids[];
  /** The newest drawing of every form and window, by its callback id. */
  readonly drawn: ReadonlyMap<string, readonly Block[]>;
  /** What our own views put behind an element, by its action id. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Elements that ask us what to offer, and those that tell us what was pressed. */
  readonly pickers: ReadonlySet<string>;
  readonly pressed: ReadonlySet<string>;
};

type Row = { id: string; providerId: string; resellerId: string; askedAt: Date };
type CopyRow = {
  readonly id: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly channel: string;
  readonly ts: string;
};

/** Two pairs that know nothing of each other, a company that waits for its review, and partners whom nobody here works for. */
export async function build(samen: Samen): Promise<World> {
  await samen.sql(
    `update "CompanyContact" set email = 'hidden-' || "companyId" || '@secret.example'`,
  );
  await samen.sql(`insert into "Mute"("resellerId", "providerId", "personId", at)
    values ('zuidplas', 'noordwind', 'uzuidplasga', now()), ('oostzee', 'westerly', 'uoostzeega', now())`);
  await setsUp(samen.person('UADMIN'), { admin: 'Adam Admin' });
  await samen.person('UADMIN').closesAll();
  // Two partners each, so that there is something to choose.
  await company(samen, 'achterland', { name: 'Achterland', kinds: ['reseller'], mpnId: '4700007' });
  await company(samen, 'voorland', { name: 'Voorland', kinds: ['provider'], mpnId: '4800008' });
  for (const [provider, reseller] of [
    ['noordwind', 'zuidplas'],
    ['westerly', 'oostzee'],
  ] as const)
    for (const status of ['declined', 'withdrawn', 'expired', 'removed'] as const)
      await ended(samen, provider, reseller, status);
  await agreed(samen, 'noordwind', 'achterland');
  await agreed(samen, 'voorland', 'zuidplas');
  await samen.sql(`delete from "Mute"`);
  await samen.sql(`update "Company" set country = 'NL' where id = 'westerly'`);
  for (const [provider, reseller] of [
    ['noordwind', 'Zuidplas'],
    ['westerly', 'Oostzee'],
  ] as const) {
    const sales = samen.person(provider, 'sales-agent');
    const message = `secretmessage${provider}open`;
    if ((await asks(samen, { reseller, message }, sales)) !== 'updated')
      throw new Error(sales.modalText());
    await sales.closesAll();
  }
  await samen.settle();
  await tour(samen);
  await authorizes(samen, samen.person('oostzee', 'global-admin'));
  await window(samen, 'oostzee', '/partner admin-access');
  await samen.sql(`update "Company" set country = 'US' where id = 'westerly'`);
  await samen.sql(`insert into "Mute"("resellerId", "providerId", "personId", at)
    values ('zuidplas', 'noordwind', 'uzuidplasga', now()), ('oostzee', 'westerly', 'uoostzeega', now())`);
  return written(samen);
}

async function ended(samen: Samen, provider: string, reseller: string, status: string) {
  const id = `${provider}-${reseller}-${status}`;
  await samen.sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt", "endedById", "endedAt")
     values ($1, $2, $3, $4, $5, now() - interval '60 days', now() - interval '30 days', $6, now() - interval '40 days', $7, $8)`,
    [
      id,
      provider,
      reseller,
      status,
      userOf(provider, 'sales-agent').toLowerCase(),
      userOf(reseller, 'global-admin').toLowerCase(),
      status === 'removed' ? userOf(provider, 'global-admin').toLowerCase() : null,
      status === 'removed' ? new Date() : null,
    ],
  );
  await samen.sql(
    `insert into "PartnershipNote"("partnershipId", kind, text) values ($1, 'message', $2), ($1, 'reason', $3)`,
    [id, `secretmessage${provider}${status}`, `secretreason${provider}${status}`],
  );
}

const agreed = (samen: Samen, provider: string, reseller: string) =>
  samen.sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt")
     values ($1, $2, $3, 'active', $4, now(), now(), $4, now())`,
    [
      `${provider}-${reseller}-active`,
      provider,
      reseller,
      userOf(provider === 'voorland' ? reseller : provider, 'global-admin').toLowerCase(),
    ],
  );

async function window(samen: Samen, whose: string, command: string, ...presses: string[]) {
  const who = samen.person(whose, 'global-admin');
  await who.types(command);
  for (const label of presses) await who.clicks(label);
  await who.closesAll();
}

/** Once through every window, as those who may: what is drawn there is what gets forged. */
async function tour(samen: Samen): Promise<void> {
  const adam = samen.person('UADMIN');
  await adam.types('/csp setup', 'general');
  await adam.clicks('Set up another company');
  await adam.closesAll();
  for (const command of [
    '/partner request',
    '/partner list',
    '/partner show',
    '/partner show Zuid',
  ])
    await window(samen, 'noordwind', command);
  for (const command of ['/partner remove', '/csp settings', '/csp members'])
    await window(samen, 'noordwind', command);
  await window(samen, 'noordwind', '/csp members', 'Give roles');
  await window(samen, 'zuidplas', '/partner show Noord');
  const decider = samen.person('zuidplas', 'global-admin');
  for (const label of ['Authorize', 'Decline']) {
    await decider.clicks(label);
    await decider.closesAll();
  }
  await homeOf(samen, decider);
  await decider.homeClicks({ action: 'verb:csp-help' });
  await decider.closesAll();
}

const views = z.object({ view: z.string() });
const view = z.object({ callback_id: z.string().default('home'), blocks: z.array(z.unknown()) });
const element = z.object({
  type: z.string(),
  action_id: z.string(),
  value: z.string().optional(),
  options: z.array(z.object({ value: z.string() })).optional(),
});

async function written(samen: Samen): Promise<World> {
  const rows = await samen.sql<Row>('select * from "Partnership" order by id');
  const copies = await samen.sql<CopyRow>('select * from "Copy" order by id');
  const parties = new Map(rows.map((p) => [p.id, new Set([p.providerId, p.resellerId])]));
  const partnersOf = (key: string) =>
    new Set([
      key,
      ...[...parties.values()].filter((two) => two.has(key)).flatMap((two) => [...two]),
    ]);
  const notes = await samen.sql<{ partnershipId: string; text: string }>(
    'select * from "PartnershipNote"',
  );
  const none = new Set<string>();
  const secrets: Secret[] = [
    ...notes.map((one) => ({
      text: one.text,
      of: parties.get(one.partnershipId) ?? none,
      kind: 'note' as const,
    })),
    ...rows.map(({ id }) => ({ text: id, of: parties.get(id) ?? none, kind: 'id' as const })),
    ...copies.map(({ id, subjectId }) => ({
      text: id,
      of: parties.get(subjectId) ?? none,
      kind: 'id' as const,
    })),
    ...companies.flatMap(({ key, tenantId, mpnId, name, kinds }): Secret[] => [
      { text: contactOf(key), of: new Set([key]), kind: 'contact' },
      { text: tenantId, of: new Set([key]), kind: 'tenant' },
      { text: mpnId, of: partnersOf(key), kind: 'mpn' },
      { text: `${key}-csp`, of: new Set([key]), kind: 'channel' },
      { text: channelOf(key), of: new Set([key]), kind: 'channel' },
      {
        text: `${name.split(' ')[0] ?? ''} Helpdesk agent`,
        of: new Set([key]),
        kind: 'member',
        about: userOf(key, 'helpdesk-agent'),
      },
      { text: userOf(key, 'helpdesk-agent'), of: new Set([key]), kind: 'member' },
      // Resellers let themselves be found; a provider is known to those whom it asked.
      ...(kinds.includes('provider')
        ? [{ text: name, of: partnersOf(key), kind: 'name' as const }]
        : []),
    ]),
  ];
  return {
    secrets,
    ...harvest(samen),
    foreign(own) {
      const others = companies.map(({ key }) => key).filter((key) => key !== own);
      const not = rows.filter((p) => own === null || !parties.get(p.id)?.has(own));
      const far = copies.filter((c) => own === null || !parties.get(c.subjectId)?.has(own));
      return Array.from({ length: 12 }, (_, n): Ids => {
        const [key = '', partnership, copy] = [
          others[n % others.length],
          not[n % not.length],
          far[n % far.length],
        ];
        if (!partnership || !copy) throw new Error('Nothing of anybody else is there.');
        return {
          company: key,
          partnership: partnership.id,
          copy,
          copies: [copy, ...far.filter(({ subject }) => subject !== copy.subject).slice(0, 1)],
          user: userOf(key, n % 2 === 0 ? 'helpdesk-agent' : 'global-admin'),
          channel: channelOf(key),
          cursor: cursorOf([new Date('2030-01-01').toISOString(), partnership.id]),
          mpn: companies.find((one) => one.key === key)?.mpnId ?? '',
          contact: contactOf(key),
        };
      });
    },
  };
}
const contactOf = (key: string) => `hidden-${key}@secret.example`;

/** What was drawn so far: every window's blocks, and what stands behind every button and choice. */
function harvest(samen: Samen): Pick<World, 'drawn' | 'values' | 'pickers' | 'pressed'> {
  const drawn = new Map<string, Block[]>();
  const values = new Map<string, string[]>();
  const [pickers, pressed] = [new Set<string>(), new Set<string>()];
  const keep = (at: unknown): void => {
    if (Array.isArray(at)) return at.forEach(keep);
    if (typeof at !== 'object' || at === null) return;
    const { data } = element.safeParse(at);
    if (data) {
      const id = data.action_id.split(':')[0] ?? '';
      const all = [data.value ?? [], data.options?.map((one) => one.value) ?? []].flat();
      (data.type === 'external_select' ? pickers : pressed).add(id);
      values.set(id, [...new Set([...(values.get(id) ?? []), ...all])]);
    }
    Object.values(at).forEach(keep);
  };
  for (const { name, request, direction } of samen.sandbox.traffic()) {
    if (direction !== 'to-slack' || !name.startsWith('views.')) continue;
    const { callback_id, blocks } = view.parse(JSON.parse(views.parse(request).view));
    drawn.set(callback_id, blocks as Block[]);
    keep(blocks);
  }
  return { drawn, values, pickers, pressed };
}
