-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "privacyEmail" TEXT;
