-- CreateTable
CREATE TABLE "Install" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "secretFingerprint" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "backedUpAt" TIMESTAMPTZ(3),

    CONSTRAINT "Install_pkey" PRIMARY KEY ("id")
);

SELECT livery_protect('"Install"', null);
