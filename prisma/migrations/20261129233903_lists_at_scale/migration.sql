-- What lists of conversations are filtered by, in the order in which they show it.

-- CreateIndex
CREATE INDEX "Conversation_waiting_idx" ON "Conversation"("accountId", "personAskedAt", "id") WHERE (("personAskedAt" IS NOT NULL) AND (status = 'active'::"ConversationStatus") AND ("pausedAt" IS NULL));

-- CreateIndex
CREATE INDEX "Conversation_nobody_idx" ON "Conversation"("accountId", "personAskedAt", "id") WHERE (("personAskedAt" IS NOT NULL) AND ("responsibleId" IS NULL) AND ("responsibleTeamId" IS NULL));

-- CreateIndex
CREATE INDEX "Conversation_channel_idx" ON "Conversation"("accountId", "channel", "id") WHERE (channel <> 'webchat'::text);

-- CreateIndex
CREATE INDEX "Rating_good_idx" ON "Rating"("accountId", "conversationId") WHERE ((value > 0) AND ("conversationId" IS NOT NULL));

-- CreateIndex
CREATE INDEX "Rating_bad_idx" ON "Rating"("accountId", "conversationId") WHERE ((value < 0) AND ("conversationId" IS NOT NULL));

-- DropIndex
DROP INDEX "Rating_accountId_value_conversationId_idx";
