-- CreateTable
CREATE TABLE "AccountContext" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "payload" JSONB NOT NULL DEFAULT '{}',
    "blueprintId" UUID,
    "botId" UUID,
    "datasetId" UUID,
    "skillsetId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountContext_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "AccountContext_accountId_blueprintId_idx" ON "AccountContext"("accountId", "blueprintId");

-- CreateIndex
CREATE INDEX "AccountContext_accountId_botId_idx" ON "AccountContext"("accountId", "botId");

-- CreateIndex
CREATE INDEX "AccountContext_accountId_datasetId_idx" ON "AccountContext"("accountId", "datasetId");

-- CreateIndex
CREATE INDEX "AccountContext_accountId_skillsetId_idx" ON "AccountContext"("accountId", "skillsetId");

-- AddForeignKey
ALTER TABLE "AccountContext" ADD CONSTRAINT "AccountContext_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountContext" ADD CONSTRAINT "AccountContext_accountId_blueprintId_fkey" FOREIGN KEY ("accountId", "blueprintId") REFERENCES "Blueprint"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AccountContext" ADD CONSTRAINT "AccountContext_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AccountContext" ADD CONSTRAINT "AccountContext_accountId_datasetId_fkey" FOREIGN KEY ("accountId", "datasetId") REFERENCES "Dataset"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AccountContext" ADD CONSTRAINT "AccountContext_accountId_skillsetId_fkey" FOREIGN KEY ("accountId", "skillsetId") REFERENCES "Skillset"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT livery_protect('"AccountContext"');

-- From now on every customer counts against its partner's limit of users; those that are there already do too.
select set_config('livery.system', 'on', false);
insert into "Counter" ("accountId", metric, period, shard, used)
  select "parentId", 'users', 'all', 0, count(*) from "Account"
  where kind = 'customer' and "parentId" is not null and "deletedAt" is null group by "parentId"
  on conflict ("accountId", metric, period, shard) do update set used = excluded.used;
select set_config('livery.system', '', false);
