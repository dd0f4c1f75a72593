-- CreateTable
CREATE TABLE "FlowCount" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "releaseId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "blockId" TEXT NOT NULL,
    "exit" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FlowCount_pkey" PRIMARY KEY ("accountId","releaseId","day","blockId","exit","shard")
);

-- CreateIndex
CREATE INDEX "FlowCount_day_idx" ON "FlowCount"("day");

-- AddForeignKey
ALTER TABLE "FlowCount" ADD CONSTRAINT "FlowCount_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlowCount" ADD CONSTRAINT "FlowCount_accountId_releaseId_fkey" FOREIGN KEY ("accountId", "releaseId") REFERENCES "Release"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"FlowCount"');
