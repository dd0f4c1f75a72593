-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "attendantLookedAt" TIMESTAMPTZ(3),
ADD COLUMN     "replyToldAt" TIMESTAMPTZ(3);
