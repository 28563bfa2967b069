-- AlterTable
ALTER TABLE "Subscription" ADD COLUMN     "azureId" TEXT,
ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "movedToId" TEXT;

-- CreateTable
CREATE TABLE "CustomerConsent" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "holderId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "agreedOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CustomerConsent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerConsentSigner" (
    "consentId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "CustomerConsentSigner_pkey" PRIMARY KEY ("consentId")
);

-- CreateTable
CREATE TABLE "BillToCopy" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "consentId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BillToCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillToProfile" (
    "copyId" TEXT NOT NULL,
    "companyName" TEXT NOT NULL,
    "email" TEXT,
    "firstName" TEXT,
    "lastName" TEXT,
    "phone" TEXT,
    "culture" TEXT,
    "language" TEXT,
    "addressLine" TEXT,
    "city" TEXT,
    "state" TEXT,
    "postalCode" TEXT,
    "country" TEXT NOT NULL,
    "registrationNumber" TEXT,

    CONSTRAINT "BillToProfile_pkey" PRIMARY KEY ("copyId")
);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" TEXT NOT NULL,
    "direction" TEXT NOT NULL DEFAULT 'source',
    "customerId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedById" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "fourEyesRelaxed" BOOLEAN NOT NULL DEFAULT false,
    "endedAt" TIMESTAMPTZ(3),
    "targetTickedById" TEXT,
    "targetTickedAt" TIMESTAMPTZ(3),
    "sourceTickedById" TEXT,
    "sourceTickedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TransferLine" (
    "transferId" TEXT NOT NULL,
    "subscriptionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "groupId" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "azureId" TEXT,
    "mpnId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "held" BOOLEAN NOT NULL DEFAULT true,
    "becameId" TEXT,
    "orderId" TEXT,
    "errorCode" INTEGER,
    "errorText" TEXT,
    "staleQuantity" INTEGER,
    "staleAt" TIMESTAMPTZ(3),

    CONSTRAINT "TransferLine_pkey" PRIMARY KEY ("transferId","subscriptionId")
);

-- CreateTable
CREATE TABLE "TransferNote" (
    "transferId" TEXT NOT NULL,
    "message" TEXT,
    "reason" TEXT,
    "consent" TEXT,

    CONSTRAINT "TransferNote_pkey" PRIMARY KEY ("transferId")
);

-- CreateIndex
CREATE INDEX "CustomerConsent_customerId_holderId_idx" ON "CustomerConsent"("customerId", "holderId");

-- CreateIndex
CREATE UNIQUE INDEX "BillToCopy_consentId_key" ON "BillToCopy"("consentId");

-- CreateIndex
CREATE INDEX "BillToCopy_toId_customerId_idx" ON "BillToCopy"("toId", "customerId");

-- CreateIndex
CREATE INDEX "BillToCopy_fromId_customerId_idx" ON "BillToCopy"("fromId", "customerId");

-- CreateIndex
CREATE INDEX "Transfer_given" ON "Transfer"("sourceId", "askedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Transfer_taken" ON "Transfer"("targetId", "askedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Transfer_customerId_idx" ON "Transfer"("customerId");

-- CreateIndex
CREATE INDEX "TransferLine_subscriptionId_idx" ON "TransferLine"("subscriptionId");

-- AddForeignKey
ALTER TABLE "CustomerConsentSigner" ADD CONSTRAINT "CustomerConsentSigner_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "CustomerConsent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BillToProfile" ADD CONSTRAINT "BillToProfile_copyId_fkey" FOREIGN KEY ("copyId") REFERENCES "BillToCopy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferLine" ADD CONSTRAINT "TransferLine_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferNote" ADD CONSTRAINT "TransferNote_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema can't say. Names of unique indexes are read by src/store/prisma/commit.ts.
alter table "Subscription"
  add constraint "Subscription_moved" check ("movedToId" is null or status <> 'active'),
  add constraint "Subscription_listed" check (listed or "movedToId" is not null);
alter table "CustomerConsent"
  add constraint "CustomerConsent_way" check (way in ('email', 'letter', 'call', 'meeting'));
-- One yes at a time waits to be used.
create unique index "CustomerConsent_one_unused" on "CustomerConsent"
  ("customerId", "holderId", "providerId") where "usedAt" is null;
alter table "Transfer"
  add constraint "Transfer_direction" check (direction = 'source'),
  add constraint "Transfer_status" check (status in
    ('active', 'in-progress', 'complete', 'partially-complete', 'failed', 'rejected', 'withdrawn', 'expired')),
  add constraint "Transfer_sides" check ("sourceId" <> "targetId"),
  add constraint "Transfer_accepted" check
    ((status in ('in-progress', 'complete', 'partially-complete', 'failed')) = ("acceptedAt" is not null)
      and ("acceptedAt" is null) = ("acceptedById" is null)),
  add constraint "Transfer_decided" check
    ((status in ('rejected', 'withdrawn')) = ("decidedAt" is not null)
      and (status <> 'rejected' or "decidedById" is not null)),
  add constraint "Transfer_ended" check
    ((status in ('complete', 'partially-complete', 'failed')) = ("endedAt" is not null)),
  add constraint "Transfer_ticked" check
    (("targetTickedAt" is null) = ("targetTickedById" is null)
      and ("sourceTickedAt" is null) = ("sourceTickedById" is null)
      and ("sourceTickedAt" is null or "targetTickedAt" is not null)
      and ("targetTickedAt" is null or status in ('complete', 'partially-complete')));
create index "Transfer_overdue" on "Transfer" ("expiresAt") where status = 'active';
create index "Transfer_running" on "Transfer" ("acceptedAt") where status = 'in-progress';
-- What the removal of a partnership looks for.
create index "Transfer_between" on "Transfer" ("sourceId", "targetId") where status in ('active', 'in-progress');
alter table "TransferLine"
  add constraint "TransferLine_kind" check (kind in ('licence', 'azure-payg')),
  add constraint "TransferLine_status" check (status in ('open', 'complete', 'failed')),
  add constraint "TransferLine_quantity" check (quantity > 0),
  add constraint "TransferLine_became" check
    ((status = 'complete') = ("becameId" is not null) and (status = 'complete') = ("orderId" is not null)),
  add constraint "TransferLine_error" check ((status = 'failed') = ("errorText" is not null)),
  add constraint "TransferLine_held" check (not held or status = 'open'),
  add constraint "TransferLine_stale" check (("staleAt" is null) = ("staleQuantity" is null));
-- R-XFR-11: a subscription stands in at most one open request.
create unique index "TransferLine_one_open" on "TransferLine" ("subscriptionId") where held;
-- A line moved once.
create unique index "TransferLine_became_once" on "TransferLine" ("becameId") where "becameId" is not null;
create unique index "TransferLine_moved_once" on "TransferLine" ("subscriptionId") where status = 'complete';
