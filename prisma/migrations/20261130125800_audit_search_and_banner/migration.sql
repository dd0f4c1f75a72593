-- What administrators look for in all logs, and what they tell everybody who works here.
CREATE INDEX "AuditEntry_actorId_createdAt_idx" ON "AuditEntry"("actorId", "createdAt");

ALTER TABLE "Install" ADD COLUMN     "bannerText" TEXT,
ADD COLUMN     "bannerLevel" TEXT,
ADD COLUMN     "bannerUntil" TIMESTAMPTZ(3);
