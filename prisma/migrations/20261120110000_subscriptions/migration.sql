-- CreateTable
CREATE TABLE "Subscription" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "resellerId" TEXT,
    "orderId" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "parentId" TEXT,
    "mpnId" TEXT,
    "renews" BOOLEAN NOT NULL DEFAULT true,
    "status" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "tickedVia" TEXT,
    "tickedById" TEXT,
    "tickedAt" TIMESTAMPTZ(3),
    "changedById" TEXT,
    "changedAt" TIMESTAMPTZ(3),
    "supportId" TEXT,
    "supportTenant" TEXT,
    "supportMpn" TEXT,
    "supportName" TEXT,
    "supportById" TEXT,
    "supportAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubscriptionOrder" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "resellerId" TEXT,
    "status" TEXT NOT NULL,
    "lines" JSONB,
    "why" TEXT,
    "placedById" TEXT NOT NULL,
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedById" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "askId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SubscriptionOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProviderAsk" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "resellerId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "subscriptionId" TEXT,
    "offerId" TEXT,
    "offerName" TEXT,
    "quantity" INTEGER,
    "renews" BOOLEAN,
    "status" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "orderId" TEXT,
    "fourEyesRelaxed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProviderAsk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProviderAskNote" (
    "askId" TEXT NOT NULL,
    "message" TEXT,
    "reason" TEXT,

    CONSTRAINT "ProviderAskNote_pkey" PRIMARY KEY ("askId")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "billing" TEXT NOT NULL,
    "minimum" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    "countries" TEXT[],
    "prerequisites" TEXT[],
    "upgradesTo" TEXT[],
    "recordFixed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Subscription_customerId_idx" ON "Subscription"("customerId");

-- CreateIndex
CREATE INDEX "Subscription_owned" ON "Subscription"("ownerId", "status", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Subscription_sold" ON "Subscription"("resellerId", "status", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Subscription_supportId_idx" ON "Subscription"("supportId");

-- CreateIndex
CREATE INDEX "Subscription_orderId_idx" ON "Subscription"("orderId");

-- CreateIndex
CREATE INDEX "Subscription_parentId_idx" ON "Subscription"("parentId");

-- CreateIndex
CREATE INDEX "SubscriptionOrder_list" ON "SubscriptionOrder"("ownerId", "status", "placedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "SubscriptionOrder_customerId_idx" ON "SubscriptionOrder"("customerId");

-- CreateIndex
CREATE INDEX "ProviderAsk_providerId_askedAt_id_idx" ON "ProviderAsk"("providerId", "askedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ProviderAsk_resellerId_askedAt_id_idx" ON "ProviderAsk"("resellerId", "askedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ProviderAsk_customerId_idx" ON "ProviderAsk"("customerId");

-- AddForeignKey
ALTER TABLE "ProviderAskNote" ADD CONSTRAINT "ProviderAskNote_askId_fkey" FOREIGN KEY ("askId") REFERENCES "ProviderAsk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema can't say. Names of unique indexes are read by src/store/prisma/commit.ts.
alter table "Subscription" alter column "nameFolded" type text collate "C";
alter table "Subscription"
  add constraint "Subscription_status" check (status in ('active', 'suspended', 'cancelled')),
  add constraint "Subscription_changed" check (status = 'active' or "changedAt" is not null),
  add constraint "Subscription_quantity" check (quantity > 0),
  add constraint "Subscription_ticked" check (("tickedVia" is null) = ("tickedAt" is null)),
  add constraint "Subscription_support"
    check (("supportId" is null) = ("supportAt" is null) and ("supportId" is null) = ("supportName" is null));
-- A list is one index range also after the column's collation changed.
reindex index "Subscription_owned";
reindex index "Subscription_sold";
alter table "SubscriptionOrder"
  add constraint "SubscriptionOrder_status" check (status in ('placed', 'waiting', 'dropped')),
  add constraint "SubscriptionOrder_waiting" check ((status = 'waiting') <= (lines is not null));
alter table "ProviderAsk"
  add constraint "ProviderAsk_status" check (status in ('issued', 'accepted', 'declined', 'withdrawn', 'expired', 'voided')),
  add constraint "ProviderAsk_what" check (what in ('new', 'quantity', 'upgrade', 'renewal')),
  add constraint "ProviderAsk_decided"
    check (status not in ('accepted', 'declined', 'withdrawn') or ("decidedById" is not null and "decidedAt" is not null));
create index "ProviderAsk_overdue" on "ProviderAsk" ("expiresAt") where status = 'issued';
-- One open wish of a kind about one subscription; new ones are told apart by their offer.
create unique index "ProviderAsk_one_open" on "ProviderAsk"
  ("customerId", "resellerId", what, coalesce("subscriptionId", ''), coalesce("offerId", '')) where status = 'issued';
alter table "Offer" add constraint "Offer_limits" check (minimum > 0 and maximum >= minimum);
