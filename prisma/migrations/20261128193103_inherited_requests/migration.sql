-- AlterTable
ALTER TABLE "IdempotentRequest" ADD COLUMN     "holder" UUID,
ADD COLUMN     "made" JSONB;
