-- AlterEnum
ALTER TYPE "BillingMode" ADD VALUE 'stripe';

-- AlterTable
ALTER TABLE "BillingProfile" ADD COLUMN     "stripeAccountId" TEXT,
ADD COLUMN     "stripeReadyAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Subscription" ADD COLUMN     "customerId" TEXT,
ADD COLUMN     "endsAt" TIMESTAMPTZ(3),
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "pastDueAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "BillingProfile_stripeAccountId_key" ON "BillingProfile"("stripeAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_accountId_customerId_key" ON "Subscription"("accountId", "customerId");
