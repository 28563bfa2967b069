-- CreateTable
CREATE TABLE "Deployment" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "oldestRelease" TEXT NOT NULL,

    CONSTRAINT "Deployment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerPool" (
    "id" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerPool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "cloud" TEXT NOT NULL,
    "kinds" TEXT[],
    "mpnId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "home" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "channel" TEXT,
    "findable" BOOLEAN NOT NULL DEFAULT false,
    "deadlineDays" INTEGER NOT NULL DEFAULT 30,
    "fourEyesRelaxed" BOOLEAN NOT NULL DEFAULT false,
    "claimedById" TEXT,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedVia" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyContact" (
    "companyId" TEXT NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "CompanyContact_pkey" PRIMARY KEY ("companyId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "home" TEXT NOT NULL,
    "slackUserId" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "language" TEXT,
    "actingCompanyId" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonProfile" (
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,

    CONSTRAINT "PersonProfile_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Membership" (
    "personId" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "roles" TEXT[],
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("personId","companyId")
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "resellerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "fourEyesRelaxed" BOOLEAN NOT NULL DEFAULT false,
    "accessCutById" TEXT,
    "accessCutAt" TIMESTAMPTZ(3),
    "tickedById" TEXT,
    "tickedAt" TIMESTAMPTZ(3),
    "endedById" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "tellReseller" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipNote" (
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PartnershipNote_pkey" PRIMARY KEY ("partnershipId","kind")
);

-- CreateTable
CREATE TABLE "Attestation" (
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attestation_pkey" PRIMARY KEY ("partnershipId")
);

-- CreateTable
CREATE TABLE "Mute" (
    "resellerId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mute_pkey" PRIMARY KEY ("resellerId","providerId")
);

-- CreateTable
CREATE TABLE "Operation" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subjectId" TEXT NOT NULL,

    CONSTRAINT "Operation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" TEXT NOT NULL,
    "ord" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "byId" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "ord" BIGSERIAL NOT NULL,
    "queue" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "channel" TEXT,
    "user" TEXT,
    "companyId" TEXT,
    "personId" TEXT,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "subjectId" TEXT,
    "factId" TEXT,
    "copyId" TEXT,
    "buttons" BOOLEAN NOT NULL DEFAULT false,
    "mention" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'open',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Copy" (
    "id" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "ts" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "companyId" TEXT,
    "personId" TEXT,
    "buttons" BOOLEAN NOT NULL,
    "queue" TEXT NOT NULL,
    "drawn" INTEGER NOT NULL,
    "lost" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "ord" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "companyId" TEXT,
    "counterpartId" TEXT,
    "personId" TEXT,
    "roles" TEXT[],
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "via" TEXT NOT NULL,
    "known" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Company_home_idx" ON "Company"("home");

-- CreateIndex
CREATE INDEX "CompanyContact_email_idx" ON "CompanyContact"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_home_slackUserId_key" ON "Person"("home", "slackUserId");

-- CreateIndex
CREATE INDEX "Membership_companyId_idx" ON "Membership"("companyId");

-- CreateIndex
CREATE INDEX "Partnership_providerId_askedAt_id_idx" ON "Partnership"("providerId", "askedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Partnership_resellerId_askedAt_id_idx" ON "Partnership"("resellerId", "askedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Operation_at_idx" ON "Operation"("at");

-- CreateIndex
CREATE INDEX "Fact_subject_subjectId_ord_idx" ON "Fact"("subject", "subjectId", "ord");

-- CreateIndex
CREATE INDEX "Delivery_state_endedAt_idx" ON "Delivery"("state", "endedAt");

-- CreateIndex
CREATE INDEX "Copy_subject_subjectId_idx" ON "Copy"("subject", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Copy_team_channel_ts_key" ON "Copy"("team", "channel", "ts");

-- CreateIndex
CREATE INDEX "AuditEntry_companyId_ord_idx" ON "AuditEntry"("companyId", "ord");

-- CreateIndex
CREATE INDEX "AuditEntry_counterpartId_ord_idx" ON "AuditEntry"("counterpartId", "ord");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_idx" ON "AuditEntry"("subject", "subjectId");

-- AddForeignKey
ALTER TABLE "CompanyContact" ADD CONSTRAINT "CompanyContact_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonProfile" ADD CONSTRAINT "PersonProfile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_resellerId_fkey" FOREIGN KEY ("resellerId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipNote" ADD CONSTRAINT "PartnershipNote_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_resellerId_fkey" FOREIGN KEY ("resellerId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema can't say. Names of unique indexes are read by src/store/prisma/commit.ts.
create extension if not exists pg_trgm;

alter table "Company" alter column "nameFolded" type text collate "C";
create index "Company_name_trigrams" on "Company" using gin ("nameFolded" gin_trgm_ops);

alter table "Company"
  add constraint "Company_status" check (status in ('claimed', 'confirmed', 'rejected')),
  add constraint "Company_verdict" check ((status = 'claimed') = ("decidedAt" is null)),
  add constraint "Company_kinds" check (cardinality(kinds) > 0 and kinds <@ array['provider', 'reseller', 'direct-bill']),
  add constraint "Company_deadline" check ("deadlineDays" between 3 and 90);
create unique index "Company_tenant_confirmed" on "Company" ("tenantId") where status = 'confirmed';
create unique index "Company_mpn_confirmed" on "Company" ("mpnId") where status = 'confirmed';
create unique index "Company_channel" on "Company" (team, channel) where channel is not null;

alter table "Partnership"
  add constraint "Partnership_status"
    check (status in ('issued', 'active', 'declined', 'withdrawn', 'expired', 'removed')),
  add constraint "Partnership_decided"
    check (status not in ('active', 'declined', 'withdrawn', 'removed') or ("decidedById" is not null and "decidedAt" is not null)),
  add constraint "Partnership_ended"
    check ((status = 'removed') = ("endedById" is not null and "endedAt" is not null)),
  add constraint "Partnership_two" check ("providerId" <> "resellerId");
create unique index "Partnership_one_open" on "Partnership" ("providerId", "resellerId")
  where status in ('issued', 'active');
create index "Partnership_overdue" on "Partnership" ("expiresAt") where status = 'issued';
create index "Partnership_pair" on "Partnership" ("providerId", "resellerId", "askedAt" desc, id desc);

alter table "Delivery"
  add constraint "Delivery_state" check (state in ('open', 'started', 'sent', 'failed')),
  add constraint "Delivery_kind" check (kind in ('card', 'line', 'redraw'));
create index "Delivery_waiting" on "Delivery" (queue, ord) where state in ('open', 'started');
-- A fact is told once to each place, however often its job runs.
create unique index "Delivery_once" on "Delivery" ("factId", queue, kind) where "factId" is not null;
create unique index "Delivery_one_redraw" on "Delivery" ("copyId") where kind = 'redraw' and state = 'open';

-- The record is added to, never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are append-only';
end $$;
create trigger "AuditEntry_append_only" before update or delete on "AuditEntry"
  for each row execute function refuse_change();

insert into "Deployment" (id, kind, "oldestRelease") values (1, 'new', '0.1.0');
