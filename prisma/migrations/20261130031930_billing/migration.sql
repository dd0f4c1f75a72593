-- CreateEnum
CREATE TYPE "BillingMode" AS ENUM ('off', 'manual');

-- CreateEnum
CREATE TYPE "SubscriptionStatus" AS ENUM ('trialing', 'active', 'canceled');

-- CreateEnum
CREATE TYPE "InvoiceStatus" AS ENUM ('open', 'paid', 'void');

-- DropIndex
DROP INDEX "Account_parentId_id_idx";

-- CreateTable
CREATE TABLE "BillingProfile" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "mode" "BillingMode" NOT NULL DEFAULT 'off',
    "sellerName" TEXT NOT NULL DEFAULT '',
    "sellerAddress" TEXT NOT NULL DEFAULT '',
    "taxId" TEXT NOT NULL DEFAULT '',
    "taxName" TEXT NOT NULL DEFAULT 'VAT',
    "taxRate" INTEGER NOT NULL DEFAULT 0,
    "pricesIncludeTax" BOOLEAN NOT NULL DEFAULT false,
    "invoicePrefix" TEXT NOT NULL DEFAULT '',
    "nextNumber" INTEGER NOT NULL DEFAULT 1,
    "dueDays" INTEGER NOT NULL DEFAULT 14,
    "graceDays" INTEGER NOT NULL DEFAULT 7,
    "paymentText" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BillingProfile_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "clientId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "price" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "interval" "PlanInterval" NOT NULL,
    "status" "SubscriptionStatus" NOT NULL,
    "anchorAt" TIMESTAMPTZ(3) NOT NULL,
    "periodStart" TIMESTAMPTZ(3) NOT NULL,
    "periodEnd" TIMESTAMPTZ(3) NOT NULL,
    "credit" INTEGER NOT NULL DEFAULT 0,
    "isExempt" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("accountId","clientId")
);

-- CreateTable
CREATE TABLE "Invoice" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" "InvoiceStatus" NOT NULL DEFAULT 'open',
    "currency" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "net" INTEGER NOT NULL,
    "tax" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "taxName" TEXT NOT NULL,
    "taxRate" INTEGER NOT NULL,
    "seller" JSONB NOT NULL,
    "buyer" JSONB NOT NULL,
    "periodStart" TIMESTAMPTZ(3) NOT NULL,
    "periodEnd" TIMESTAMPTZ(3) NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3),
    "voidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "Subscription_periodEnd_idx" ON "Subscription"("periodEnd") WHERE (status <> 'canceled'::"SubscriptionStatus");

-- CreateIndex
CREATE INDEX "Invoice_accountId_clientId_id_idx" ON "Invoice"("accountId", "clientId", "id");

-- CreateIndex
CREATE INDEX "Invoice_accountId_status_dueAt_idx" ON "Invoice"("accountId", "status", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_accountId_number_key" ON "Invoice"("accountId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Account_parentId_id_key" ON "Account"("parentId", "id");

-- AddForeignKey
ALTER TABLE "BillingProfile" ADD CONSTRAINT "BillingProfile_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_accountId_clientId_fkey" FOREIGN KEY ("accountId", "clientId") REFERENCES "Account"("parentId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;




ALTER TABLE "BillingProfile" ADD CONSTRAINT "BillingProfile_check" CHECK ("taxRate" BETWEEN 0 AND 10000
  AND "dueDays" BETWEEN 0 AND 365 AND "graceDays" BETWEEN 0 AND 365 AND "nextNumber" > 0);
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_check" CHECK (price >= 0 AND credit >= 0 AND "periodEnd" >= "periodStart");
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_check" CHECK (total = net + tax AND net >= 0 AND tax >= 0
  AND (status = 'paid') = ("paidAt" IS NOT NULL) AND (status = 'void') = ("voidedAt" IS NOT NULL));

SELECT livery_protect('"BillingProfile"');
SELECT livery_protect('"Subscription"');
SELECT livery_protect('"Invoice"');

-- A client reads what its agency charges it for, and nobody else's.
CREATE POLICY own ON "Subscription" FOR SELECT TO livery_app
  USING ("clientId" = (SELECT nullif(current_setting('livery.account', true), '')::uuid));
CREATE POLICY own ON "Invoice" FOR SELECT TO livery_app
  USING ("clientId" = (SELECT nullif(current_setting('livery.account', true), '')::uuid));
