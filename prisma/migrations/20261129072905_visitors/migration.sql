-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "retentionDays" INTEGER;

-- AlterTable
ALTER TABLE "Bot" ADD COLUMN     "retentionDays" INTEGER;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "consent" JSONB,
ADD COLUMN     "leadAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "page" JSONB,
ADD COLUMN     "personAskedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Integration" ADD COLUMN     "realmId" UUID,
ADD COLUMN     "slug" TEXT;

-- CreateTable
CREATE TABLE "VisitorSession" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "integrationId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "identifiedUntil" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VisitorSession_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "WidgetSighting" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "integrationId" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WidgetSighting_pkey" PRIMARY KEY ("accountId","integrationId","origin")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL DEFAULT '{}',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "VisitorSession_hash_key" ON "VisitorSession"("hash");

-- CreateIndex
CREATE INDEX "VisitorSession_accountId_contactId_idx" ON "VisitorSession"("accountId", "contactId");

-- CreateIndex
CREATE INDEX "VisitorSession_accountId_integrationId_idx" ON "VisitorSession"("accountId", "integrationId");

-- CreateIndex
CREATE INDEX "VisitorSession_expiresAt_idx" ON "VisitorSession"("expiresAt");

-- CreateIndex
CREATE INDEX "Integration_accountId_botId_idx" ON "Integration"("accountId", "botId");

-- CreateIndex
CREATE UNIQUE INDEX "Integration_realmId_slug_key" ON "Integration"("realmId", "slug");

-- AddForeignKey
ALTER TABLE "VisitorSession" ADD CONSTRAINT "VisitorSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitorSession" ADD CONSTRAINT "VisitorSession_accountId_integrationId_fkey" FOREIGN KEY ("accountId", "integrationId") REFERENCES "Integration"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VisitorSession" ADD CONSTRAINT "VisitorSession_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WidgetSighting" ADD CONSTRAINT "WidgetSighting_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WidgetSighting" ADD CONSTRAINT "WidgetSighting_accountId_integrationId_fkey" FOREIGN KEY ("accountId", "integrationId") REFERENCES "Integration"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"VisitorSession"');

SELECT livery_protect('"WidgetSighting"');

SELECT livery_protect('"Erasure"');
