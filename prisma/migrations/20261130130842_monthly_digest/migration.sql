-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "monthlyDigest" BOOLEAN NOT NULL DEFAULT true;
