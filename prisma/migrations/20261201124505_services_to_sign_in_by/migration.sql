-- AlterTable
ALTER TABLE "SignInWays" ADD COLUMN     "services" TEXT[];
