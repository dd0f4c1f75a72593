-- AlterTable
ALTER TABLE "Bot" ADD COLUMN     "releaseId" UUID;

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "flowState" JSONB,
ADD COLUMN     "releaseId" UUID;

-- CreateTable
CREATE TABLE "Flow" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "botId" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID,
    "updatedByName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Flow_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Release" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "botId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "authorName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Flow_accountId_botId_key" ON "Flow"("accountId", "botId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_accountId_botId_number_key" ON "Release"("accountId", "botId", "number");

-- AddForeignKey
ALTER TABLE "Flow" ADD CONSTRAINT "Flow_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flow" ADD CONSTRAINT "Flow_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"Flow"');

SELECT livery_protect('"Release"');
