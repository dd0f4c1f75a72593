-- CreateEnum
CREATE TYPE "WebhookDeliveryStatus" AS ENUM ('pending', 'succeeded', 'failed');

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT,
    "events" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "failingSince" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "disabledReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "WebhookSecret" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "keyId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookSecret_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "subject" JSONB NOT NULL DEFAULT '{}',
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "WebhookDeliveryStatus" NOT NULL DEFAULT 'pending',
    "attemptCount" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "WebhookAttempt" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "status" INTEGER,
    "durationMs" INTEGER,
    "excerpt" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookAttempt_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "WebhookSecret_accountId_endpointId_idx" ON "WebhookSecret"("accountId", "endpointId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_accountId_endpointId_id_idx" ON "WebhookDelivery"("accountId", "endpointId", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_accountId_endpointId_nextAttemptAt_idx" ON "WebhookDelivery"("accountId", "endpointId", "nextAttemptAt") WHERE ("nextAttemptAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "WebhookDelivery_nextAttemptAt_idx" ON "WebhookDelivery"("nextAttemptAt") WHERE ("nextAttemptAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "WebhookDelivery_createdAt_idx" ON "WebhookDelivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_accountId_endpointId_eventId_key" ON "WebhookDelivery"("accountId", "endpointId", "eventId");

-- CreateIndex
CREATE INDEX "WebhookAttempt_accountId_deliveryId_id_idx" ON "WebhookAttempt"("accountId", "deliveryId", "id");

-- CreateIndex
CREATE INDEX "Event_id_idx" ON "Event"("id") WHERE ("dispatchedAt" IS NULL);

-- AddForeignKey
ALTER TABLE "WebhookEndpoint" ADD CONSTRAINT "WebhookEndpoint_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookSecret" ADD CONSTRAINT "WebhookSecret_accountId_endpointId_fkey" FOREIGN KEY ("accountId", "endpointId") REFERENCES "WebhookEndpoint"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_accountId_endpointId_fkey" FOREIGN KEY ("accountId", "endpointId") REFERENCES "WebhookEndpoint"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_accountId_deliveryId_fkey" FOREIGN KEY ("accountId", "deliveryId") REFERENCES "WebhookDelivery"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"WebhookEndpoint"');

SELECT livery_protect('"WebhookSecret"');

SELECT livery_protect('"WebhookDelivery"');

SELECT livery_protect('"WebhookAttempt"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- Nobody waited for what happened before there were webhooks.
update "Event" set "dispatchedAt" = "createdAt" where "dispatchedAt" is null;

-- Most events interest no webhook. They are settled where they are recorded, so that the relay reads an index that holds
-- nothing but what somebody waits for, and an account without webhooks pays one look at an empty range.
create function livery_settle_event() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from "WebhookEndpoint" w where w."accountId" = new."accountId" and w."disabledAt" is null and w."deletedAt" is null
      and (w.events = '{}' or new.type = any (w.events))
  ) then
    new."dispatchedAt" := new."createdAt";
  end if;
  return new;
end $$;

create trigger livery_settle_event before insert on "Event" for each row when (new."dispatchedAt" is null) execute function livery_settle_event();

-- Jobs of one name run one after the other; with a key of their own they are told apart, and can be planned for later.
drop function livery_enqueue_in_turn(text, json, text);
create function livery_enqueue_in_turn(p_task text, p_payload json, p_name text, p_key text default null, p_run_at timestamptz default null)
returns boolean language plpgsql security definer set search_path from current as $$
begin
  perform graphile_worker.add_job(p_task, p_payload, queue_name => p_name, job_key => coalesce(p_key, p_name), run_at => p_run_at, max_attempts => 8);
  return true;
end $$;
