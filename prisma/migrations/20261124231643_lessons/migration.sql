-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "pagesFound" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pagesRead" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "questionKey" TEXT;

-- CreateTable
CREATE TABLE "UnansweredQuestion" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "botId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "conversationId" UUID,
    "firstAskedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAskedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnansweredQuestion_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "UnansweredQuestion_accountId_botId_lastAskedAt_idx" ON "UnansweredQuestion"("accountId", "botId", "lastAskedAt");

-- CreateIndex
CREATE UNIQUE INDEX "UnansweredQuestion_accountId_botId_questionKey_key" ON "UnansweredQuestion"("accountId", "botId", "questionKey");

-- CreateIndex
CREATE INDEX "Source_nextSyncAt_idx" ON "Source"("nextSyncAt");

-- CreateIndex
CREATE UNIQUE INDEX "Source_accountId_datasetId_questionKey_key" ON "Source"("accountId", "datasetId", "questionKey");

-- AddForeignKey
ALTER TABLE "UnansweredQuestion" ADD CONSTRAINT "UnansweredQuestion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnansweredQuestion" ADD CONSTRAINT "UnansweredQuestion_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"UnansweredQuestion"');
