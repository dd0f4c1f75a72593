-- CreateTable
CREATE TABLE "AuditEntry" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT,
    "actingForId" UUID,
    "network" TEXT,
    "agent" TEXT,
    "subject" JSONB NOT NULL DEFAULT '{}',
    "name" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_accountId_createdAt_id_idx" ON "AuditEntry"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_createdAt_idx" ON "AuditEntry"("createdAt");

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"AuditEntry"');

-- Append-only for the application: what was written stays, whatever a statement of ours may come to say.
REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntry" FROM livery_app;
REVOKE UPDATE ON "AuditEntry" FROM livery_system;
