-- CreateTable
CREATE TABLE "ApiSession" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "conversationId" UUID,
    "contactId" UUID,
    "allowedRoutes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tokenId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiSession_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "ApiSession_accountId_conversationId_idx" ON "ApiSession"("accountId", "conversationId");

-- CreateIndex
CREATE INDEX "ApiSession_accountId_contactId_idx" ON "ApiSession"("accountId", "contactId");

-- CreateIndex
CREATE INDEX "ApiSession_expiresAt_idx" ON "ApiSession"("expiresAt");

-- AddForeignKey
ALTER TABLE "ApiSession" ADD CONSTRAINT "ApiSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiSession" ADD CONSTRAINT "ApiSession_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiSession" ADD CONSTRAINT "ApiSession_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT livery_protect('"ApiSession"');
