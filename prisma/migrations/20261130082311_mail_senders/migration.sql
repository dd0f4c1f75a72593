-- CreateTable
CREATE TABLE "MailSender" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "name" TEXT,
    "host" TEXT,
    "port" INTEGER,
    "security" TEXT NOT NULL DEFAULT 'starttls',
    "username" TEXT,
    "address" TEXT,
    "ciphertext" BYTEA,
    "keyId" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    "fault" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailSender_pkey" PRIMARY KEY ("accountId")
);

-- AddForeignKey
ALTER TABLE "MailSender" ADD CONSTRAINT "MailSender_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"MailSender"');
