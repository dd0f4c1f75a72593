-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "digestDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "digestHour" INTEGER NOT NULL DEFAULT 8;

-- CreateIndex
CREATE INDEX "Membership_digestDueAt_idx" ON "Membership"("digestDueAt") WHERE ("digestDueAt" IS NOT NULL);
