-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "outsideOfId" TEXT,
ADD COLUMN     "restricted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Partnership" ADD COLUMN     "issue" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "linkKey" TEXT;

-- CreateTable
CREATE TABLE "PartnershipMail" (
    "partnershipId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "PartnershipMail_pkey" PRIMARY KEY ("partnershipId")
);

-- CreateTable
CREATE TABLE "PartnershipAnswer" (
    "partnershipId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PartnershipAnswer_pkey" PRIMARY KEY ("partnershipId")
);

-- CreateTable
CREATE TABLE "Customer" (
    "id" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "tenantId" TEXT,
    "domain" TEXT,
    "country" TEXT NOT NULL,
    "cloud" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerProfile" (
    "customerId" TEXT NOT NULL,
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
    "registrationNumber" TEXT,

    CONSTRAINT "CustomerProfile_pkey" PRIMARY KEY ("customerId")
);

-- CreateTable
CREATE TABLE "ResellerRelationship" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "partnerId" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "withId" TEXT,
    "origin" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "tickedVia" TEXT,
    "tickedById" TEXT,
    "tickedAt" TIMESTAMPTZ(3),
    "endedById" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "tellPartners" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ResellerRelationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RelationshipAttestation" (
    "relationshipId" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RelationshipAttestation_pkey" PRIMARY KEY ("relationshipId")
);

-- CreateTable
CREATE TABLE "AdminGrant" (
    "customerId" TEXT NOT NULL,
    "partnerId" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "known" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "endedBy" TEXT,
    "endedOn" DATE,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" TEXT,

    CONSTRAINT "AdminGrant_pkey" PRIMARY KEY ("customerId","partnerId")
);

-- CreateTable
CREATE TABLE "CustomerAgreement" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "viaId" TEXT NOT NULL,
    "partnerIds" TEXT[],
    "version" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "agreedOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT,
    "invitationId" TEXT,

    CONSTRAINT "CustomerAgreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementSigner" (
    "agreementId" TEXT NOT NULL,
    "attestedKey" TEXT,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,

    CONSTRAINT "AgreementSigner_pkey" PRIMARY KEY ("agreementId")
);

-- CreateTable
CREATE TABLE "CustomerInvitation" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "inviterId" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "providerId" TEXT,
    "partnershipId" TEXT,
    "customerId" TEXT,
    "customerName" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "cloud" TEXT NOT NULL,
    "adminAsked" BOOLEAN NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "linkKey" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "voidedWhy" TEXT,
    "replacedById" TEXT,
    "doneTicked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CustomerInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitationMail" (
    "invitationId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "InvitationMail_pkey" PRIMARY KEY ("invitationId")
);

-- CreateTable
CREATE TABLE "InvitationAnswer" (
    "invitationId" TEXT NOT NULL,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "reason" TEXT,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "agreementVersion" TEXT,

    CONSTRAINT "InvitationAnswer_pkey" PRIMARY KEY ("invitationId")
);

-- CreateTable
CREATE TABLE "Link" (
    "hash" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "issue" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 0,
    "companyId" TEXT NOT NULL,
    "toCompany" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'open',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormDraft" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FormDraft_at_idx" ON "FormDraft"("at");

-- CreateIndex
CREATE INDEX "CustomerProfile_email_idx" ON "CustomerProfile"("email");

-- CreateIndex
CREATE INDEX "ResellerRelationship_customerId_idx" ON "ResellerRelationship"("customerId");

-- CreateIndex
CREATE INDEX "ResellerRelationship_list" ON "ResellerRelationship"("partnerId", "status", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "ResellerRelationship_withId_partnerId_idx" ON "ResellerRelationship"("withId", "partnerId");

-- CreateIndex
CREATE INDEX "CustomerAgreement_customerId_idx" ON "CustomerAgreement"("customerId");

-- CreateIndex
CREATE INDEX "CustomerInvitation_inviterId_createdAt_id_idx" ON "CustomerInvitation"("inviterId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "CustomerInvitation_providerId_createdAt_id_idx" ON "CustomerInvitation"("providerId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "CustomerInvitation_customerId_idx" ON "CustomerInvitation"("customerId");

-- CreateIndex
CREATE INDEX "CustomerInvitation_partnershipId_idx" ON "CustomerInvitation"("partnershipId");

-- CreateIndex
CREATE INDEX "Link_subject_subjectId_idx" ON "Link"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "Mail_subject_subjectId_idx" ON "Mail"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "Mail_companyId_kind_addedAt_idx" ON "Mail"("companyId", "kind", "addedAt");

-- CreateIndex
CREATE INDEX "Company_outsideOfId_idx" ON "Company"("outsideOfId");

-- AddForeignKey
ALTER TABLE "PartnershipMail" ADD CONSTRAINT "PartnershipMail_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipAnswer" ADD CONSTRAINT "PartnershipAnswer_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerProfile" ADD CONSTRAINT "CustomerProfile_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResellerRelationship" ADD CONSTRAINT "ResellerRelationship_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationshipAttestation" ADD CONSTRAINT "RelationshipAttestation_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "ResellerRelationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdminGrant" ADD CONSTRAINT "AdminGrant_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerAgreement" ADD CONSTRAINT "CustomerAgreement_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementSigner" ADD CONSTRAINT "AgreementSigner_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "CustomerAgreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationMail" ADD CONSTRAINT "InvitationMail_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "CustomerInvitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationAnswer" ADD CONSTRAINT "InvitationAnswer_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "CustomerInvitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema can't say. Names of unique indexes are read by src/store/prisma/commit.ts.
alter table "Company" drop constraint "Company_status";
alter table "Company" drop constraint "Company_verdict";
alter table "Company"
  add constraint "Company_status" check (status in ('claimed', 'confirmed', 'rejected', 'outside')),
  add constraint "Company_verdict" check ((status in ('confirmed', 'rejected')) = ("decidedAt" is not null)),
  add constraint "Company_outside" check ((status = 'outside') = ("outsideOfId" is not null));
create index "Company_domain_confirmed" on "Company" (domain) where status = 'confirmed';

alter table "Partnership" drop constraint "Partnership_status";
alter table "Partnership" drop constraint "Partnership_decided";
alter table "Partnership" drop constraint "Partnership_ended";
alter table "Partnership"
  add constraint "Partnership_status"
    check (status in ('issued', 'to-confirm', 'active', 'declined', 'withdrawn', 'expired', 'removed', 'replaced')),
  -- Somebody outside Slack is nobody of ours: their decline has a time and no person.
  add constraint "Partnership_decided"
    check (status not in ('active', 'declined', 'withdrawn', 'removed') or "decidedAt" is not null),
  add constraint "Partnership_ended" check ((status in ('removed', 'replaced')) = ("endedAt" is not null));
drop index "Partnership_one_open";
create unique index "Partnership_one_open" on "Partnership" ("providerId", "resellerId")
  where status in ('issued', 'to-confirm', 'active');
drop index "Partnership_overdue";
create index "Partnership_overdue" on "Partnership" ("expiresAt") where status in ('issued', 'to-confirm');

alter table "Delivery" drop constraint "Delivery_kind";
alter table "Delivery" add constraint "Delivery_kind" check (kind in ('card', 'line', 'redraw', 'draft'));

alter table "Customer" alter column "nameFolded" type text collate "C";
alter table "Customer"
  add constraint "Customer_cloud" check (cloud in ('public', 'us-government', 'germany', 'china'));
-- A typed tenant id or domain means something only among the customers that one company recorded itself.
create unique index "Customer_own_domain" on "Customer" ("recordedById", domain) where domain is not null;
create unique index "Customer_own_tenant" on "Customer" ("recordedById", "tenantId") where "tenantId" is not null;
create index "Customer_name_trigrams" on "Customer" using gin ("nameFolded" gin_trgm_ops);

alter table "ResellerRelationship" alter column "nameFolded" type text collate "C";
alter table "ResellerRelationship"
  add constraint "ResellerRelationship_capacity" check (capacity in ('provider', 'reseller', 'direct-bill')),
  add constraint "ResellerRelationship_origin"
    check (origin in ('created', 'solo-invite', 'joint-invite', 'extension', 'pre-existing')),
  add constraint "ResellerRelationship_status" check (status in ('active', 'removed')),
  add constraint "ResellerRelationship_ended" check ((status = 'removed') = ("endedAt" is not null)),
  add constraint "ResellerRelationship_ticked" check (("tickedVia" is null) = ("tickedAt" is null));
create unique index "ResellerRelationship_one_active" on "ResellerRelationship" ("customerId", "partnerId")
  where status = 'active';
-- A list is one index range also after the column's collation changed.
reindex index "ResellerRelationship_list";

alter table "AdminGrant"
  add constraint "AdminGrant_source" check (source in ('create', 'invite', 'other')),
  add constraint "AdminGrant_known" check (known in ('declared', 'ticked', 'read')),
  add constraint "AdminGrant_ended" check (granted = ("endedBy" is null));

alter table "CustomerAgreement"
  add constraint "CustomerAgreement_method" check (method in ('direct', 'page', 'attested'));
create unique index "AgreementSigner_attested_once" on "AgreementSigner" ("attestedKey") where "attestedKey" is not null;

alter table "CustomerInvitation" alter column "nameFolded" type text collate "C";
alter table "CustomerInvitation"
  add constraint "CustomerInvitation_kind" check (kind in ('solo', 'joint')),
  add constraint "CustomerInvitation_status"
    check (status in ('draft', 'issued', 'to-confirm', 'accepted', 'declined', 'revoked', 'expired', 'voided')),
  add constraint "CustomerInvitation_joint" check ((kind = 'joint') = ("providerId" is not null and "partnershipId" is not null)),
  add constraint "CustomerInvitation_answered"
    check (status not in ('to-confirm', 'accepted', 'declined') or "answeredAt" is not null),
  add constraint "CustomerInvitation_decided" check (status not in ('revoked', 'voided') or "decidedAt" is not null);
create index "CustomerInvitation_overdue" on "CustomerInvitation" ("expiresAt") where status in ('draft', 'issued', 'to-confirm');

alter table "Mail"
  add constraint "Mail_state" check (state in ('open', 'started', 'sent', 'failed', 'parked')),
  add constraint "Mail_kind" check (kind in ('invitation', 'partnership', 'receipt'));
-- One mail for one issue of a link, and one receipt for each reader, however often it is asked for.
create unique index "Mail_once" on "Mail" (kind, subject, "subjectId", issue, "companyId", "toCompany");
create index "Mail_waiting" on "Mail" ("addedAt") where state in ('open', 'started');
