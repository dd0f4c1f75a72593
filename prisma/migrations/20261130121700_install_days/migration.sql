-- What all accounts of an install came to on a day, and what its sums are read by.
CREATE TABLE "InstallDay" (
    "day" DATE NOT NULL,
    "conversations" BIGINT NOT NULL DEFAULT 0,
    "messages" BIGINT NOT NULL DEFAULT 0,
    "answers" BIGINT NOT NULL DEFAULT 0,
    "tokens" BIGINT NOT NULL DEFAULT 0,
    "cost" BIGINT NOT NULL DEFAULT 0,
    "unpriced" BIGINT NOT NULL DEFAULT 0,
    "failedAnswers" BIGINT NOT NULL DEFAULT 0,
    "failedDeliveries" BIGINT NOT NULL DEFAULT 0,
    "summedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InstallDay_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "DailyStat_all_idx" ON "DailyStat"("day");

-- CreateIndex
CREATE INDEX "DailyCost_all_idx" ON "DailyCost"("day");

-- CreateIndex
CREATE INDEX "Message_failed_idx" ON "Message"("createdAt") WHERE (status = 'failed'::"MessageStatus");

-- CreateIndex
CREATE INDEX "WebhookDelivery_failed_idx" ON "WebhookDelivery"("createdAt") WHERE (status = 'failed'::"WebhookDeliveryStatus");

SELECT livery_protect('"InstallDay"', null);
