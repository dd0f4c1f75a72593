-- CreateTable
CREATE TABLE "SavedView" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "SavedViewDefault" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "userId" UUID NOT NULL,
    "viewId" UUID NOT NULL,

    CONSTRAINT "SavedViewDefault_pkey" PRIMARY KEY ("accountId","userId")
);

-- CreateIndex
CREATE INDEX "SavedView_accountId_ownerId_idx" ON "SavedView"("accountId", "ownerId");

-- CreateIndex
CREATE INDEX "SavedView_ownerId_idx" ON "SavedView"("ownerId");

-- CreateIndex
CREATE INDEX "SavedViewDefault_accountId_viewId_idx" ON "SavedViewDefault"("accountId", "viewId");

-- CreateIndex
CREATE INDEX "SavedViewDefault_userId_idx" ON "SavedViewDefault"("userId");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedViewDefault" ADD CONSTRAINT "SavedViewDefault_accountId_viewId_fkey" FOREIGN KEY ("accountId", "viewId") REFERENCES "SavedView"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedViewDefault" ADD CONSTRAINT "SavedViewDefault_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"SavedView"');

SELECT livery_protect('"SavedViewDefault"');
