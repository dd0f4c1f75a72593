-- CreateTable
CREATE TABLE "Team" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("accountId","teamId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Team_accountId_name_key" ON "Team"("accountId", "name");

-- CreateIndex
CREATE INDEX "TeamMember_accountId_userId_idx" ON "TeamMember"("accountId", "userId");

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_accountId_teamId_fkey" FOREIGN KEY ("accountId", "teamId") REFERENCES "Team"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_accountId_userId_fkey" FOREIGN KEY ("accountId", "userId") REFERENCES "Membership"("accountId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"Team"');

SELECT livery_protect('"TeamMember"');

-- ── Who sees to a conversation ──────────────────────────────────────────────────────────────────────────────────────

ALTER TYPE "NoteKind" ADD VALUE 'assigned';
ALTER TYPE "NoteKind" ADD VALUE 'routed';
ALTER TYPE "NoteKind" ADD VALUE 'requested';

ALTER TABLE "Membership" ADD COLUMN     "awayAt" TIMESTAMPTZ(3);

ALTER TABLE "Team" ADD COLUMN     "lastTurnId" UUID;

ALTER TABLE "Conversation" ADD COLUMN     "personAskedFor" TEXT,
ADD COLUMN     "responsibleId" UUID,
ADD COLUMN     "responsibleTeamId" UUID;

CREATE INDEX "Conversation_accountId_responsibleId_id_idx" ON "Conversation"("accountId", "responsibleId", "id") WHERE ("responsibleId" IS NOT NULL);

CREATE INDEX "Conversation_accountId_responsibleTeamId_id_idx" ON "Conversation"("accountId", "responsibleTeamId", "id") WHERE ("responsibleTeamId" IS NOT NULL);
