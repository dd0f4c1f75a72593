-- CreateTable
CREATE TABLE "SignInWays" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "links" BOOLEAN NOT NULL DEFAULT true,
    "issuer" TEXT,
    "clientId" TEXT,
    "ciphertext" BYTEA,
    "keyId" TEXT,
    "label" TEXT NOT NULL DEFAULT '',
    "domains" TEXT[],
    "isOnly" BOOLEAN NOT NULL DEFAULT false,
    "joinsId" UUID,
    "joinsAs" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInWays_pkey" PRIMARY KEY ("accountId")
);

-- AddForeignKey
ALTER TABLE "SignInWays" ADD CONSTRAINT "SignInWays_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"SignInWays"');
