-- CreateTable
CREATE TABLE "SitePicture" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "sourceId" UUID NOT NULL,
    "drawing" JSONB NOT NULL,
    "logo" BYTEA,
    "share" BYTEA,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SitePicture_pkey" PRIMARY KEY ("accountId","sourceId")
);

-- AddForeignKey
ALTER TABLE "SitePicture" ADD CONSTRAINT "SitePicture_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SitePicture" ADD CONSTRAINT "SitePicture_accountId_sourceId_fkey" FOREIGN KEY ("accountId", "sourceId") REFERENCES "Source"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"SitePicture"');
