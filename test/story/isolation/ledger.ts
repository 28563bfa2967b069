import type { Samen } from '../../support/samen.ts';

type Row = Record<string, unknown>;
type Change = {
  readonly table: string;
  readonly op: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly before: Row | null;
  readonly after: Row | null;
};
export type Ledger = {
  /** Every row that was written since the last look. */
  look(): Promise<Change[]>;
  /** Whose rows these are; a table that nobody thought of is a fault. */
  ownersOf(change: Change): Promise<Owner>;
  /** As it was at the beginning. */
  restore(): Promise<void>;
  /** Of every row there is. */
  hash(): Promise<string>;
  close(): Promise<void>;
};
/** `null`: nobody's, it holds nothing of anybody. */
type Owner = { companies: ReadonlySet<string> } | { person: string } | null;

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const companies = (...ids: unknown[]): Owner => ({
  companies: new Set(ids.map(word).filter((id) => id !== '')),
});

/** Writes down, inside the database itself, which rows every act changed. */
export async function ledgerOf(samen: Samen): Promise<Ledger> {
  const tables = await samen.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('_prisma_migrations', 'WorkerPool')`,
  );
  const names = tables.map(({ name }) => `"${name}"`);
  await samen.sql('drop schema if exists walk cascade');
  await samen.sql(`create schema walk;
    create table walk.seen (n bigserial, "table" text, op text, before jsonb, after jsonb);
    create function walk.see() returns trigger language plpgsql as $$ begin
      insert into walk.seen("table", op, before, after) values (tg_table_name, tg_op,
        case when tg_op = 'INSERT' then null else to_jsonb(old) end, case when tg_op = 'DELETE' then null else to_jsonb(new) end);
      return null; end $$;
    ${names
      .map(
        (name) => `create table walk.${name} as table public.${name};
          create trigger walk_sees after insert or update or delete on public.${name} for each row execute function walk.see();`,
      )
      .join('\n')}`);
  // Only what was written to: all of it would be most of what a step costs.
  const touched = new Set<string>();
  const restoring = (): string => `begin; set local session_replication_role = replica;
    ${[...touched].map((name) => `delete from "${name}"; insert into "${name}" select * from walk."${name}";`).join('\n')}
    delete from graphile_worker._private_jobs; delete from walk.seen; commit`;
  const hashing = names
    .map(
      (name, n) =>
        `select ${n} as n, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as h from ${name} t`,
    )
    .join(' union all ')
    // With many tables PostgreSQL looks at them side by side.
    .concat(' order by n');

  const parties = async (id: unknown): Promise<Set<string>> => {
    const rows = await samen.sql<{ a: string; b: string }>(
      'select "providerId" as a, "resellerId" as b from "Partnership" where id = $1',
      [id],
    );
    return new Set(rows.flatMap(({ a, b }) => [a, b]));
  };
  const slackId = async (id: unknown): Promise<string> => {
    const rows = await samen.sql<{ user: string }>(
      'select "slackUserId" as user from "Person" where id = $1',
      [id],
    );
    return rows[0]?.user ?? '';
  };
  const partnersOf = async (customer: unknown): Promise<Set<string>> => {
    const rows = await samen.sql<{ id: string }>(
      `select "partnerId" as id from "ResellerRelationship" where "customerId" = $1
       union select "recordedById" from "Customer" where id = $1`,
      [customer],
    );
    return new Set(rows.map(({ id }) => id));
  };
  const inviterOf = async (invitation: unknown): Promise<Set<string>> => {
    const rows = await samen.sql<{ id: string }>(
      'select "inviterId" as id from "CustomerInvitation" where id = $1',
      [invitation],
    );
    return new Set(rows.map(({ id }) => id));
  };
  const pairOf = async (query: string, id: unknown): Promise<Set<string>> => {
    const rows = await samen.sql<{ a: string; b: string | null }>(query, [id]);
    return new Set(rows.flatMap(({ a, b }) => [a, ...(b === null ? [] : [b])]));
  };
  const ownersOf: Record<string, (id: unknown) => Promise<Set<string>>> = {
    partnership: parties,
    customer: partnersOf,
    invitation: inviterOf,
    subscription: (id) =>
      pairOf('select "ownerId" as a, "resellerId" as b from "Subscription" where id = $1', id),
    order: (id) =>
      pairOf('select "ownerId" as a, "resellerId" as b from "SubscriptionOrder" where id = $1', id),
    transfer: (id) =>
      pairOf('select "sourceId" as a, "targetId" as b from "Transfer" where id = $1', id),
    ask: (id) =>
      pairOf('select "providerId" as a, "resellerId" as b from "ProviderAsk" where id = $1', id),
    enrolment: (id) =>
      pairOf('select "companyId" as a, null as b from "Enrolment" where id = $1', id),
  };
  const subject = async (kind: unknown, id: unknown): Promise<Set<string>> =>
    (await ownersOf[word(kind)]?.(id)) ?? new Set([word(id).split('/')[0] ?? '']);
  const one = async (query: string, id: unknown): Promise<Owner> => {
    const rows = await samen.sql<{ id: string }>(query, [id]);
    return companies(rows[0]?.id);
  };

  return {
    async look() {
      const rows = await samen.sql<Change>(
        'with gone as (delete from walk.seen returning *) select * from gone order by n',
      );
      for (const { table } of rows) touched.add(table);
      return rows.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    },
    async ownersOf({ table, before, after }) {
      const row = after ?? before ?? {};
      switch (table) {
        case 'Company':
          return companies(row['id'], row['outsideOfId']);
        case 'CompanyContact':
        case 'Membership':
          return companies(row['companyId']);
        case 'Partnership':
        case 'Mute':
          return companies(row['providerId'], row['resellerId']);
        case 'PartnershipNote':
        case 'PartnershipMail':
        case 'PartnershipAnswer':
        case 'Attestation':
          return { companies: await parties(row['partnershipId']) };
        case 'Fact':
        case 'Delivery':
        case 'Copy':
        case 'Link':
          return { companies: await subject(row['subject'], row['subjectId']) };
        case 'AuditEntry':
          return companies(row['companyId'], row['counterpartId']);
        case 'AuditSeal':
          return companies(row['chain']);
        case 'Person':
          return { person: word(row['slackUserId']) };
        case 'PersonProfile':
          return { person: await slackId(row['personId']) };
        case 'Customer':
          return companies(row['recordedById'], ...(await partnersOf(row['id'])));
        case 'CustomerProfile':
          return { companies: await partnersOf(row['customerId']) };
        case 'ResellerRelationship':
        case 'AdminGrant':
          return companies(row['partnerId']);
        case 'CustomerAgreement':
          return companies(row['viaId']);
        case 'AgreementSigner':
          return one(
            'select "viaId" as id from "CustomerAgreement" where id = $1',
            row['agreementId'],
          );
        case 'RelationshipAttestation':
          return one(
            'select "partnerId" as id from "ResellerRelationship" where id = $1',
            row['relationshipId'],
          );
        case 'CustomerInvitation':
          return companies(row['inviterId'], row['providerId']);
        case 'InvitationMail':
        case 'InvitationAnswer':
          return one(
            'select "inviterId" as id from "CustomerInvitation" where id = $1',
            row['invitationId'],
          );
        case 'Subscription':
        case 'SubscriptionOrder':
          return companies(row['ownerId'], row['resellerId']);
        case 'ProviderAsk':
          return companies(row['providerId'], row['resellerId']);
        case 'ProviderAskNote':
          return { companies: await subject('ask', row['askId']) };
        case 'Vigil':
        case 'Nudge':
        case 'DecidedFor':
          return { companies: await subject(row['subject'], row['subjectId']) };
        case 'HomeVisit':
          return { person: await slackId(row['personId']) };
        case 'CustomerConsent':
          return companies(row['holderId']);
        case 'CustomerConsentSigner':
          return one(
            'select "holderId" as id from "CustomerConsent" where id = $1',
            row['consentId'],
          );
        case 'BillToCopy':
          return companies(row['fromId'], row['toId']);
        case 'BillToProfile':
          return {
            companies: await pairOf(
              'select "fromId" as a, "toId" as b from "BillToCopy" where id = $1',
              row['copyId'],
            ),
          };
        case 'Transfer':
          return companies(row['sourceId'], row['targetId']);
        case 'TransferLine':
        case 'TransferNote':
          return { companies: await subject('transfer', row['transferId']) };
        case 'EnrolmentDetails':
        case 'EnrolmentAnswer':
        case 'EnrolmentNote':
          return { companies: await subject('enrolment', row['enrolmentId']) };
        case 'Enrolment':
        case 'Mail':
        case 'FormDraft':
        case 'Delegation':
        case 'NoticeOff':
          return companies(row['companyId']);
        case 'Operation':
          return null;
        default:
          return companies(table);
      }
    },
    async restore() {
      // Also what came after the last look.
      const late = await samen.sql<{ table: string }>('select distinct "table" from walk.seen');
      for (const { table } of late) touched.add(table);
      await samen.sql(restoring());
      touched.clear();
    },
    hash: async () => (await samen.sql<{ h: string }>(hashing)).map(({ h }) => h).join(' '),
    async close() {
      await samen.sql(names.map((name) => `drop trigger walk_sees on ${name}`).join(';'));
      await samen.sql('drop schema walk cascade');
    },
  };
}
