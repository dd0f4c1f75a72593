-- AlterTable
ALTER TABLE "SignInAttempt" ADD COLUMN     "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "person" TEXT;

-- CreateIndex
CREATE INDEX "SignInAttempt_person_idx" ON "SignInAttempt"("person");

-- CreateIndex
CREATE INDEX "SignInAttempt_expiresAt_idx" ON "SignInAttempt"("expiresAt");
