-- Plans get what an agency sells them by: a price, an interval, a place in its order.
CREATE TYPE "PlanInterval" AS ENUM ('month', 'year');

ALTER TABLE "Plan" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "currency" TEXT NOT NULL DEFAULT 'EUR',
ADD COLUMN     "description" TEXT,
ADD COLUMN     "interval" "PlanInterval" NOT NULL DEFAULT 'month',
ADD COLUMN     "isOffered" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "price" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "trialDays" INTEGER NOT NULL DEFAULT 0;

-- Of several default plans the oldest was the one that new clients got.
UPDATE "Plan" p SET "isDefault" = false WHERE p."isDefault"
  AND EXISTS (SELECT FROM "Plan" o WHERE o."accountId" = p."accountId" AND o."isDefault" AND o.id < p.id);
UPDATE "Plan" p SET position = o.place FROM (
    SELECT "accountId", id, row_number() OVER (PARTITION BY "accountId" ORDER BY id) - 1 AS place FROM "Plan"
  ) o WHERE o."accountId" = p."accountId" AND o.id = p.id;

ALTER TABLE "Plan" ADD CONSTRAINT "Plan_price_check" CHECK (price >= 0),
ADD CONSTRAINT "Plan_currency_check" CHECK (currency ~ '^[A-Z]{3}$'),
ADD CONSTRAINT "Plan_trialDays_check" CHECK ("trialDays" BETWEEN 0 AND 365),
ADD CONSTRAINT "Plan_default_check" CHECK (NOT ("isDefault" AND "archivedAt" IS NOT NULL));

CREATE UNIQUE INDEX "Plan_accountId_key" ON "Plan"("accountId") WHERE ("isDefault");

ALTER TABLE "Account" ADD COLUMN     "nextPlanId" UUID,
ADD COLUMN     "planChangesAt" TIMESTAMPTZ(3);

ALTER TABLE "Account" ADD CONSTRAINT "Account_nextPlan_check" CHECK (("nextPlanId" IS NULL) = ("planChangesAt" IS NULL));

CREATE INDEX "Account_parentId_planId_idx" ON "Account"("parentId", "planId");

CREATE INDEX "Account_planChangesAt_idx" ON "Account"("planChangesAt") WHERE ("planChangesAt" IS NOT NULL);

ALTER TABLE "Account" ADD CONSTRAINT "Account_parentId_nextPlanId_fkey" FOREIGN KEY ("parentId", "nextPlanId") REFERENCES "Plan"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A client reads the plan that it wears or will wear, and what its agency offers to everybody.
CREATE POLICY worn ON "Plan" FOR SELECT TO livery_app USING (EXISTS (
  SELECT FROM "Account" a WHERE a.id = (SELECT nullif(current_setting('livery.account', true), '')::uuid)
    AND a."parentId" = "Plan"."accountId"
    AND ("Plan".id IN (a."planId", a."nextPlanId") OR ("Plan"."isOffered" AND "Plan"."archivedAt" IS NULL))));
