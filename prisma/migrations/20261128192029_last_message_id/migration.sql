-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "lastMessageId" UUID;
