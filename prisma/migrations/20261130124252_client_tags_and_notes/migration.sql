-- CreateTable
CREATE TABLE "ClientTag" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "clientId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "ClientTag_pkey" PRIMARY KEY ("accountId","clientId","key")
);

-- CreateTable
CREATE TABLE "ClientNote" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClientNote_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "ClientTag_accountId_key_idx" ON "ClientTag"("accountId", "key");

-- CreateIndex
CREATE INDEX "ClientNote_accountId_clientId_id_idx" ON "ClientNote"("accountId", "clientId", "id");

-- AddForeignKey
ALTER TABLE "ClientTag" ADD CONSTRAINT "ClientTag_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClientTag" ADD CONSTRAINT "ClientTag_accountId_clientId_fkey" FOREIGN KEY ("accountId", "clientId") REFERENCES "Account"("parentId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ClientNote" ADD CONSTRAINT "ClientNote_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClientNote" ADD CONSTRAINT "ClientNote_accountId_clientId_fkey" FOREIGN KEY ("accountId", "clientId") REFERENCES "Account"("parentId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT livery_protect('"ClientTag"');

SELECT livery_protect('"ClientNote"');
