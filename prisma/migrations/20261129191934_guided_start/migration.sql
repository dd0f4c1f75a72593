-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "startStep" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "pagesLately" JSONB NOT NULL DEFAULT '[]';
