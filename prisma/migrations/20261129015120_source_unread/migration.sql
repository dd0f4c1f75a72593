-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "unread" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "SourcePage" ADD COLUMN     "unread" JSONB NOT NULL DEFAULT '[]';
