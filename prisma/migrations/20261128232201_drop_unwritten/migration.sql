-- What no version has ever written (docs/decisions/042-schema-ahead-of-code.md): none of these tables and columns holds a value.

-- DropForeignKey
ALTER TABLE "Budget" DROP CONSTRAINT "Budget_accountId_fkey";

-- DropForeignKey
ALTER TABLE "Conversation" DROP CONSTRAINT "Conversation_accountId_releaseId_fkey";

-- DropForeignKey
ALTER TABLE "Flow" DROP CONSTRAINT "Flow_accountId_botId_fkey";

-- DropForeignKey
ALTER TABLE "Flow" DROP CONSTRAINT "Flow_accountId_fkey";

-- DropForeignKey
ALTER TABLE "Release" DROP CONSTRAINT "Release_accountId_botId_fkey";

-- DropForeignKey
ALTER TABLE "Release" DROP CONSTRAINT "Release_accountId_fkey";

-- DropForeignKey
ALTER TABLE "Template" DROP CONSTRAINT "Template_accountId_fkey";

-- AlterTable
ALTER TABLE "Conversation" DROP COLUMN "flowState",
DROP COLUMN "releaseId",
DROP COLUMN "spaceId";

-- AlterTable
ALTER TABLE "Message" DROP COLUMN "costMicroCents";

-- AlterTable
ALTER TABLE "Plan" DROP COLUMN "currency",
DROP COLUMN "priceCents";

-- DropTable
DROP TABLE "Budget";

-- DropTable
DROP TABLE "Flow";

-- DropTable
DROP TABLE "Release";

-- DropTable
DROP TABLE "Template";
