-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "closesAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "AccountExport" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "byteSize" BIGINT,
    "storageKey" TEXT,
    "askedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountExport_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "AccountExport_expiresAt_idx" ON "AccountExport"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "AccountExport_one_at_a_time" ON "AccountExport"("accountId") WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));

-- AddForeignKey
ALTER TABLE "AccountExport" ADD CONSTRAINT "AccountExport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"AccountExport"');
