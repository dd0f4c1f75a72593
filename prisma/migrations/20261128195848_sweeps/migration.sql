-- CreateIndex
CREATE INDEX "Conversation_startedAt_idx" ON "Conversation"("startedAt") WHERE ((status = 'active'::"ConversationStatus") AND ("deletedAt" IS NULL) AND ("startedAt" > '-infinity'::timestamp with time zone));

-- CreateIndex
CREATE INDEX "EventFollower_leaseUntil_idx" ON "EventFollower"("leaseUntil");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Token_revokedAt_idx" ON "Token"("revokedAt") WHERE ("revokedAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Token_expiresAt_idx" ON "Token"("expiresAt") WHERE ("expiresAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "TokenHold_leaseUntil_idx" ON "TokenHold"("leaseUntil");

-- CreateIndex
CREATE INDEX "UnansweredQuestion_lastAskedAt_idx" ON "UnansweredQuestion"("lastAskedAt");
