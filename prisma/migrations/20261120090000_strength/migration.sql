-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "channelTrouble" TEXT;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "calledAt" TIMESTAMPTZ(3),
ADD COLUMN     "deaths" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "AuditSeal" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "entryId" TEXT NOT NULL,
    "ord" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "Reviewer" (
    "personId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reviewer_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_entryId_key" ON "AuditSeal"("entryId");

-- CreateIndex
CREATE INDEX "AuditSeal_ord_idx" ON "AuditSeal"("ord");
-- AlterTable
ALTER TABLE "Fact" ADD COLUMN     "told" BOOLEAN NOT NULL DEFAULT false;

-- By hand: a call that may have arrived is told from one whose process died; what nobody can send is parked.
alter table "Delivery" drop constraint "Delivery_state";
alter table "Delivery"
  add constraint "Delivery_state" check (state in ('open', 'started', 'unconfirmed', 'sent', 'failed', 'parked'));
drop index "Delivery_waiting";
create index "Delivery_waiting" on "Delivery" (queue, ord) where state in ('open', 'started', 'unconfirmed');
create index "Delivery_parked" on "Delivery" (ord) where state = 'parked';

alter table "Company"
  add constraint "Company_channel_trouble" check ("channelTrouble" in ('archived', 'lost', 'shared'));

-- Seals are added to, never changed, like the entries they seal.
create trigger "AuditSeal_append_only" before update or delete on "AuditSeal"
  for each row execute function refuse_change();
create trigger "AuditEntry_not_emptied" before truncate on "AuditEntry"
  for each statement execute function refuse_change();
create trigger "AuditSeal_not_emptied" before truncate on "AuditSeal"
  for each statement execute function refuse_change();

-- Facts of one subject are told in the order in which they happened.
create index "Fact_untold" on "Fact" (subject, "subjectId", ord) where not told;
