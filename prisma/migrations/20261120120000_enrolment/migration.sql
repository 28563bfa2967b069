-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "transitionClosed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Deployment" ADD COLUMN     "automaticEnrolment" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "appliedById" TEXT NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "checks" JSONB NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "linkKey" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT,
    "via" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "agreementVersion" TEXT,
    "incentivesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnrolmentDetails" (
    "enrolmentId" TEXT NOT NULL,
    "legalName" TEXT NOT NULL,
    "addressLine" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "postalCode" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "contactIs" TEXT NOT NULL,
    "supportEmail" TEXT NOT NULL,
    "supportPhone" TEXT NOT NULL,
    "supportWebsite" TEXT NOT NULL,
    "mpnId" TEXT NOT NULL,
    "mpnCountry" TEXT NOT NULL,
    "mpnKind" TEXT NOT NULL,
    "mpnActive" BOOLEAN NOT NULL,

    CONSTRAINT "EnrolmentDetails_pkey" PRIMARY KEY ("enrolmentId")
);

-- CreateTable
CREATE TABLE "EnrolmentAnswer" (
    "enrolmentId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EnrolmentAnswer_pkey" PRIMARY KEY ("enrolmentId")
);

-- CreateTable
CREATE TABLE "EnrolmentNote" (
    "enrolmentId" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "EnrolmentNote_pkey" PRIMARY KEY ("enrolmentId","check")
);

-- CreateIndex
CREATE INDEX "Enrolment_companyId_appliedAt_id_idx" ON "Enrolment"("companyId", "appliedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "EnrolmentDetails" ADD CONSTRAINT "EnrolmentDetails_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnrolmentAnswer" ADD CONSTRAINT "EnrolmentAnswer_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnrolmentNote" ADD CONSTRAINT "EnrolmentNote_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema can't say. Names of unique indexes are read by src/store/prisma/commit.ts.
alter table "Enrolment"
  add constraint "Enrolment_path" check (path in ('new', 'direct-bill')),
  add constraint "Enrolment_status"
    check (status in ('verifying', 'in-review', 'rejected', 'qualified', 'active', 'withdrawn')),
  add constraint "Enrolment_via" check ((via is not null) <= (status in ('qualified', 'active', 'withdrawn'))),
  add constraint "Enrolment_reviewed" check (status <> 'in-review' or "answeredAt" is not null),
  add constraint "Enrolment_active" check ((status = 'active') = ("agreementVersion" is not null)),
  add constraint "Enrolment_done" check (status not in ('active', 'withdrawn') or "byId" is not null);
alter table "EnrolmentDetails"
  add constraint "EnrolmentDetails_contact" check ("contactIs" in ('applicant', 'colleague')),
  add constraint "EnrolmentDetails_mpn" check ("mpnKind" in ('location', 'global'));
alter table "Mail" drop constraint "Mail_kind";
alter table "Mail" add constraint "Mail_kind"
  check (kind in ('invitation', 'partnership', 'enrolment', 'receipt', 'enrolment-status'));
create unique index "Enrolment_one_open" on "Enrolment" ("companyId")
  where status in ('verifying', 'in-review', 'rejected', 'qualified');
-- One that is qualified is confirmed before it has a kind: that comes with the agreement (R-ENR-16).
alter table "Company" drop constraint "Company_kinds";
alter table "Company" add constraint "Company_kinds"
  check ((cardinality(kinds) > 0 or status = 'confirmed') and kinds <@ array['provider', 'reseller', 'direct-bill']);
-- R-TRN-07: who is both never is direct bill alone again; no statement, job or import of ours gets past this.
create function "Company_no_way_back"() returns trigger language plpgsql as $$
begin
  if old.status = 'confirmed' and old.kinds @> array['reseller', 'direct-bill'] and not new.kinds @> array['reseller'] then
    raise exception 'A transitioning partner stays a reseller (R-TRN-07).';
  end if;
  return new;
end $$;
create trigger "Company_no_way_back" before update of kinds on "Company"
  for each row execute function "Company_no_way_back"();
