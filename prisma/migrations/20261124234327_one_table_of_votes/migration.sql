-- DropForeignKey
ALTER TABLE "BotVote" DROP CONSTRAINT "BotVote_accountId_botId_fkey";

-- DropForeignKey
ALTER TABLE "BotVote" DROP CONSTRAINT "BotVote_accountId_fkey";

-- DropTable
DROP TABLE "BotVote";
