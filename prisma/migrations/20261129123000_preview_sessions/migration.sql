-- AlterTable
ALTER TABLE "VisitorSession" ADD COLUMN     "isPreview" BOOLEAN NOT NULL DEFAULT false;
