-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "digestOn" TEXT;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "why" TEXT;

-- CreateTable
CREATE TABLE "Delegation" (
    "companyId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("companyId","fromId")
);

-- CreateTable
CREATE TABLE "DecidedFor" (
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "forId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DecidedFor_pkey" PRIMARY KEY ("subject","subjectId","forId")
);

-- CreateTable
CREATE TABLE "NoticeOff" (
    "companyId" TEXT NOT NULL,
    "personId" TEXT NOT NULL DEFAULT '',
    "group" TEXT NOT NULL,

    CONSTRAINT "NoticeOff_pkey" PRIMARY KEY ("companyId","personId","group")
);

-- CreateTable
CREATE TABLE "HomeVisit" (
    "personId" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "companyId" TEXT,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT,

    CONSTRAINT "HomeVisit_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Vigil" (
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "lookAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vigil_pkey" PRIMARY KEY ("subject","subjectId")
);

-- CreateTable
CREATE TABLE "Nudge" (
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "day" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Nudge_pkey" PRIMARY KEY ("subject","subjectId","what","toId","day")
);

-- CreateIndex
CREATE INDEX "Delegation_companyId_toId_idx" ON "Delegation"("companyId", "toId");

-- CreateIndex
CREATE INDEX "HomeVisit_companyId_openedAt_idx" ON "HomeVisit"("companyId", "openedAt");

-- CreateIndex
CREATE INDEX "Vigil_lookAt_idx" ON "Vigil"("lookAt");

-- By hand: what Prisma's schema can't say.
alter table "Delivery" drop constraint "Delivery_kind";
alter table "Delivery" add constraint "Delivery_kind"
  check (kind in ('card', 'line', 'redraw', 'draft', 'reminder', 'nobody', 'digest', 'picture'));
alter table "Delegation" add constraint "Delegation_two" check ("fromId" <> "toId" and since < until);
-- An inbox reads a company's open requests and those of its last week, however many there were before.
create index "Partnership_open_provider" on "Partnership" ("providerId") where status in ('issued', 'to-confirm');
create index "Partnership_open_reseller" on "Partnership" ("resellerId") where status in ('issued', 'to-confirm');
create index "Partnership_over_provider" on "Partnership" ("providerId", (coalesce("decidedAt", "expiresAt")))
  where status not in ('issued', 'to-confirm');
create index "Partnership_over_reseller" on "Partnership" ("resellerId", (coalesce("decidedAt", "expiresAt")))
  where status not in ('issued', 'to-confirm');
create index "CustomerInvitation_open" on "CustomerInvitation" ("inviterId") where status in ('draft', 'issued', 'to-confirm');
create index "CustomerInvitation_over" on "CustomerInvitation" ("inviterId", (coalesce("decidedAt", "answeredAt", "expiresAt")))
  where status not in ('draft', 'issued', 'to-confirm');
create index "ProviderAsk_open_provider" on "ProviderAsk" ("providerId") where status = 'issued';
create index "ProviderAsk_open_reseller" on "ProviderAsk" ("resellerId") where status = 'issued';
create index "ProviderAsk_over_provider" on "ProviderAsk" ("providerId", (coalesce("decidedAt", "expiresAt"))) where status <> 'issued';
create index "ProviderAsk_over_reseller" on "ProviderAsk" ("resellerId", (coalesce("decidedAt", "expiresAt"))) where status <> 'issued';
create index "SubscriptionOrder_over" on "SubscriptionOrder" ("ownerId", "endedAt") where status <> 'waiting' and "endedAt" is not null;
create index "Transfer_open_source" on "Transfer" ("sourceId")
  where status in ('active', 'in-progress') or (status in ('complete', 'partially-complete') and "sourceTickedAt" is null);
create index "Transfer_open_target" on "Transfer" ("targetId")
  where status in ('active', 'in-progress') or (status in ('complete', 'partially-complete') and "sourceTickedAt" is null);
create index "Transfer_over_source" on "Transfer" ("sourceId", (coalesce("sourceTickedAt", "decidedAt", "endedAt", "expiresAt")))
  where not (status in ('active', 'in-progress') or (status in ('complete', 'partially-complete') and "sourceTickedAt" is null));
create index "Transfer_over_target" on "Transfer" ("targetId", (coalesce("sourceTickedAt", "decidedAt", "endedAt", "expiresAt")))
  where not (status in ('active', 'in-progress') or (status in ('complete', 'partially-complete') and "sourceTickedAt" is null));
-- Cards that were sent before: their readers have them, and their requests are looked after from now on.
insert into "Nudge"(subject, "subjectId", what, "toId", at)
  select d.subject, d."subjectId", 'card', p.id, min(d."addedAt") from "Delivery" d
  join "Membership" m on m."companyId" = d."companyId" join "Person" p on p.id = m."personId"
  where d.kind = 'card' and d.buttons and (d."personId" = p.id or p."slackUserId" = any(d.mention))
  group by d.subject, d."subjectId", p.id;
insert into "Vigil"(subject, "subjectId", "lookAt")
  select distinct d.subject, d."subjectId", now() from "Delivery" d
  where d.kind = 'card' and d.subject in ('partnership', 'invitation', 'ask', 'order', 'transfer');
