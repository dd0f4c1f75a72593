-- AlterTable
ALTER TABLE "Secret" ADD COLUMN     "lastUsedAt" TIMESTAMPTZ(3),
ADD COLUMN     "valueAt" TIMESTAMPTZ(3);
