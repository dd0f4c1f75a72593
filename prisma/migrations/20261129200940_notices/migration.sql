-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "assignedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "notices" TEXT[] DEFAULT ARRAY['asked:app', 'assigned:app', 'reply:app']::TEXT[],
ADD COLUMN     "noticesSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
