-- The code by which whoever starts an install makes its first administrator in a browser.
ALTER TABLE "Install" ADD COLUMN     "setupExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "setupHash" BYTEA;
