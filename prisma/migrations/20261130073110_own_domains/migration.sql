-- DropIndex
DROP INDEX "Domain_hostname_key";

-- AlterTable
ALTER TABLE "Domain" ADD COLUMN     "botId" UUID,
ADD COLUMN     "failingSince" TIMESTAMPTZ(3),
ADD COLUMN     "found" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "releasedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Domain_hostname_idx" ON "Domain"("hostname");

-- CreateIndex
CREATE INDEX "Domain_accountId_botId_idx" ON "Domain"("accountId", "botId");

-- CreateIndex
CREATE INDEX "Domain_checkedAt_idx" ON "Domain"("checkedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Domain_accountId_hostname_key" ON "Domain"("accountId", "hostname");

-- CreateIndex
CREATE UNIQUE INDEX "Domain_hostname_key" ON "Domain"("hostname") WHERE ("verifiedAt" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Domain" ADD CONSTRAINT "Domain_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
