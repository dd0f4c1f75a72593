-- CreateIndex
CREATE INDEX "Message_reason_idx" ON "Message"("accountId", "answerReason", "conversationId") WHERE ("answerReason" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Rating_accountId_value_conversationId_idx" ON "Rating"("accountId", "value", "conversationId");
