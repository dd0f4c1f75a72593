-- CreateTable
CREATE TABLE "BotTemplate" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "botId" UUID,
    "placeholders" JSONB NOT NULL DEFAULT '{}',
    "latest" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BotTemplate_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "BotTemplateVersion" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "templateId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BotTemplateVersion_pkey" PRIMARY KEY ("accountId","templateId","number")
);

-- CreateTable
CREATE TABLE "BotOfTemplate" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "botId" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "document" JSONB NOT NULL,
    "sources" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BotOfTemplate_pkey" PRIMARY KEY ("accountId","botId")
);

-- CreateIndex
CREATE INDEX "BotOfTemplate_templateId_idx" ON "BotOfTemplate"("templateId");

-- AddForeignKey
ALTER TABLE "BotTemplate" ADD CONSTRAINT "BotTemplate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BotTemplate" ADD CONSTRAINT "BotTemplate_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BotTemplateVersion" ADD CONSTRAINT "BotTemplateVersion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BotTemplateVersion" ADD CONSTRAINT "BotTemplateVersion_accountId_templateId_fkey" FOREIGN KEY ("accountId", "templateId") REFERENCES "BotTemplate"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BotOfTemplate" ADD CONSTRAINT "BotOfTemplate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BotOfTemplate" ADD CONSTRAINT "BotOfTemplate_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"BotTemplate"');

SELECT livery_protect('"BotTemplateVersion"');

SELECT livery_protect('"BotOfTemplate"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- What was published stays as it was.
REVOKE UPDATE ON "BotTemplateVersion" FROM livery_app;
