-- CreateTable
CREATE TABLE "Rating" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "conversationId" UUID,
    "messageId" UUID,
    "botId" UUID,
    "contactId" UUID,
    "value" INTEGER NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "Rating_accountId_conversationId_idx" ON "Rating"("accountId", "conversationId");

-- CreateIndex
CREATE INDEX "Rating_accountId_messageId_idx" ON "Rating"("accountId", "messageId");

-- CreateIndex
CREATE INDEX "Rating_accountId_botId_id_idx" ON "Rating"("accountId", "botId", "id");

-- CreateIndex
CREATE INDEX "Rating_accountId_contactId_id_idx" ON "Rating"("accountId", "contactId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Rating_accountId_subjectId_key" ON "Rating"("accountId", "subjectId");

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_accountId_messageId_fkey" FOREIGN KEY ("accountId", "messageId") REFERENCES "Message"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

SELECT livery_protect('"Rating"');
