import type { Block } from '../../../src/sandbox/contract.ts';
import { channelOf, companies, userOf } from '../../../src/sandbox/seed.ts';
import { cursorOf } from '../../../src/store/prisma/lists.ts';
import type { Samen } from '../../support/samen.ts';
import { asks, authorizes, company } from '../partnership/steps.ts';
import { setsUp } from '../people/steps.ts';
import { outsiderSecrets, withOutsiders } from './outside.ts';
import { harvest } from './harvest.ts';
import type { Secret } from './leaks.ts';
import { customersThere, withCustomers } from './customers.ts';
import { invitationsThere, withInvitations } from './invitations.ts';
import { enrolmentsThere, withEnrolments } from './enrolments.ts';
import { subscriptionsThere, tourOfSubscriptions, withSubscriptions } from './subscriptions.ts';
import { tour, window } from './tour.ts';
import { tourOfTransfers, transfersThere, withTransfers } from './transfers.ts';

/** What of somebody else's a forged request may name. */
export type Ids = {
  readonly company: string;
  readonly partnership: string;
  readonly customer: string;
  readonly invitation: string;
  /** What somebody typed between two steps. */
  readonly draft: string;
  readonly subscription: string;
  /** One that waits, and one that is being put together. */
  readonly order: string;
  readonly basket: string;
  readonly ask: string;
  readonly transfer: string;
  /** A request that is being put together. */
  readonly handing: string;
  readonly enrolment: string;
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
  /** Of the company's own, what a picker offers choices for. */
  own(company: string | null): readonly string[];
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
  await withCustomers(samen);
  await withOutsiders(samen);
  await withInvitations(samen);
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
  await withSubscriptions(samen);
  await tourOfSubscriptions(samen);
  await withTransfers(samen);
  await tourOfTransfers(samen);
  await withEnrolments(samen);
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
  const { drafts, kept, customerSecrets } = await customersThere(samen);
  const invited = await invitationsThere(samen);
  for (const { id, of } of invited.kept) parties.set(id, new Set([of]));
  const enrolled = await enrolmentsThere(samen);
  const ordered = await subscriptionsThere(samen);
  const handed = await transfersThere(samen);
  for (const { id, of } of [...ordered.orders, ...ordered.asks, ...enrolled.kept, ...handed.kept])
    parties.set(id, new Set(of));
  const none = new Set<string>();
  const secrets: Secret[] = [
    ...notes.map((one) => ({
      text: one.text,
      of: parties.get(one.partnershipId) ?? none,
      kind: 'note' as const,
    })),
    ...rows.map(({ id }) => ({ text: id, of: parties.get(id) ?? none, kind: 'id' as const })),
    ...customerSecrets,
    ...outsiderSecrets,
    ...invited.secrets,
    ...ordered.secrets,
    ...handed.secrets,
    ...enrolled.secrets,
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
    own: (key) =>
      [
        kept.filter(({ of }) => of.length > 1),
        ordered.kept,
        ordered.baskets,
        handed.drafts,
      ].flatMap((all) => all.find(({ of }) => key !== null && of.includes(key))?.id ?? []),
    foreign(own) {
      const others = companies.map(({ key }) => key).filter((key) => key !== own);
      const not = rows.filter((p) => own === null || !parties.get(p.id)?.has(own));
      const theirs = kept.filter(({ of }) => own === null || !of.includes(own));
      const asked = invited.kept.filter(({ of }) => of !== own);
      const halfDone = drafts.filter(({ companyId }) => companyId !== own);
      const nth = (all: readonly { id: string; of: string[] }[], n: number): string => {
        const strange = all.filter(({ of }) => own === null || !of.includes(own));
        const one = strange[n % strange.length];
        if (!one) throw new Error('Nothing of anybody else is there.');
        return one.id;
      };
      const far = copies.filter((c) => own === null || !parties.get(c.subjectId)?.has(own));
      return Array.from({ length: 12 }, (_, n): Ids => {
        const [key = '', partnership, customer, invitation, draft, copy] = [
          others[n % others.length],
          not[n % not.length],
          theirs[n % theirs.length],
          asked[n % asked.length],
          halfDone[n % halfDone.length],
          far[n % far.length],
        ];
        const rest = [...new Set(far.map(({ subject }) => subject))].filter(
          (subject) => subject !== copy?.subject,
        );
        const alsoFar = rest.flatMap((subject) => {
          const same = far.filter((one) => one.subject === subject);
          return same[n % same.length] ?? [];
        });
        if (!partnership || !customer || !invitation || !draft || !copy)
          throw new Error('Nothing of anybody else is there.');
        return {
          company: key,
          partnership: partnership.id,
          customer: customer.id,
          invitation: invitation.id,
          draft: draft.id,
          subscription: nth(ordered.kept, n),
          order: nth(ordered.orders, n),
          basket: nth(ordered.baskets, n),
          ask: nth(ordered.asks, n),
          transfer: nth(handed.kept, n),
          handing: nth(handed.drafts, n),
          enrolment: nth(enrolled.kept, n),
          copy,
          copies: [copy, ...alsoFar],
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
