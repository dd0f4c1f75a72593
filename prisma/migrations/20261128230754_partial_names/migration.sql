-- A row whose columns of a whole unique index change is locked as if its key changed, and everybody who refers to it (a
-- vote on a bot, say) waits. Partial indexes are no keys to PostgreSQL, so that a change of an alias locks like any other
-- (docs/decisions/039-order-of-locks.md).

-- DropIndex
DROP INDEX "Account_parentId_alias_key";

-- DropIndex
DROP INDEX "Account_parentId_email_key";

-- DropIndex
DROP INDEX "Blueprint_accountId_alias_key";

-- DropIndex
DROP INDEX "Bot_accountId_alias_key";

-- DropIndex
DROP INDEX "Dataset_accountId_alias_key";

-- DropIndex
DROP INDEX "Dataset_accountId_ownerBotId_key";

-- DropIndex
DROP INDEX "File_accountId_alias_key";

-- DropIndex
DROP INDEX "Integration_accountId_alias_key";

-- DropIndex
DROP INDEX "Secret_accountId_alias_key";

-- DropIndex
DROP INDEX "Skillset_accountId_alias_key";

-- CreateIndex
CREATE UNIQUE INDEX "Account_parentId_email_key" ON "Account"("parentId", "email") WHERE ("email" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Account_parentId_alias_key" ON "Account"("parentId", "alias") WHERE ("alias" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Blueprint_accountId_alias_key" ON "Blueprint"("accountId", "alias") WHERE ("alias" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Bot_accountId_alias_key" ON "Bot"("accountId", "alias") WHERE ("alias" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Dataset_accountId_alias_key" ON "Dataset"("accountId", "alias") WHERE ("alias" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Dataset_accountId_ownerBotId_key" ON "Dataset"("accountId", "ownerBotId") WHERE ("ownerBotId" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "File_accountId_alias_key" ON "File"("accountId", "alias") WHERE ("alias" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Integration_accountId_alias_key" ON "Integration"("accountId", "alias") WHERE ("alias" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Secret_accountId_alias_key" ON "Secret"("accountId", "alias") WHERE ("alias" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Skillset_accountId_alias_key" ON "Skillset"("accountId", "alias") WHERE ("alias" IS NOT NULL);
