-- CreateIndex
CREATE INDEX "Conversation_accountId_personAskedAt_idx" ON "Conversation"("accountId", "personAskedAt") WHERE ("personAskedAt" IS NOT NULL);
