-- AlterTable
ALTER TABLE "SourcePage" ADD COLUMN     "original" JSONB;
