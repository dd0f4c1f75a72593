-- Why an administrator looks into somebody's account, and whether changes are allowed there; why an administrator suspended one.
ALTER TABLE "Session" ADD COLUMN     "viewReason" TEXT,
ADD COLUMN     "viewWrites" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Account" ADD COLUMN     "heldReason" TEXT;
