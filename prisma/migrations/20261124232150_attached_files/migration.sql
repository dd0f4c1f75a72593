-- AlterTable
ALTER TABLE "File" ADD COLUMN     "conversationId" UUID;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "isAttached" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "BotVote" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "botId" UUID NOT NULL,
    "value" INTEGER NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BotVote_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "BotVote_accountId_botId_id_idx" ON "BotVote"("accountId", "botId", "id");

-- CreateIndex
CREATE INDEX "File_accountId_conversationId_id_idx" ON "File"("accountId", "conversationId", "id");

-- CreateIndex
CREATE INDEX "Source_accountId_fileId_idx" ON "Source"("accountId", "fileId");

-- AddForeignKey
ALTER TABLE "BotVote" ADD CONSTRAINT "BotVote_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BotVote" ADD CONSTRAINT "BotVote_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

SELECT livery_protect('"BotVote"');
