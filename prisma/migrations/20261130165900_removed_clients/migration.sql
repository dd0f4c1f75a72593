-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "removesAt" TIMESTAMPTZ(3),
ADD COLUMN     "statusBefore" "AccountStatus";

ALTER TABLE "Account" ADD CONSTRAINT "Account_removed_check" CHECK (("removesAt" IS NULL) = ("statusBefore" IS NULL));
