-- CreateTable
CREATE TABLE "EventFollower" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventFollower_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "FollowedEvent" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "transaction" BIGINT NOT NULL,
    "eventId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FollowedEvent_pkey" PRIMARY KEY ("accountId","transaction","eventId")
);

-- CreateIndex
CREATE INDEX "FollowedEvent_createdAt_idx" ON "FollowedEvent"("createdAt");

-- AddForeignKey
ALTER TABLE "EventFollower" ADD CONSTRAINT "EventFollower_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowedEvent" ADD CONSTRAINT "FollowedEvent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"EventFollower"');

SELECT livery_protect('"FollowedEvent"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- Where an event is recorded, two questions are settled in one look: whether a webhook waits for it, and whether somebody
-- follows the account. Both tables are empty for most accounts. Only who is followed notes the transaction and rings.
create or replace function livery_settle_event() returns trigger language plpgsql as $$
declare
  is_awaited boolean;
  is_followed boolean;
begin
  select
    exists (
      select 1 from "WebhookEndpoint" w where w."accountId" = new."accountId" and w."disabledAt" is null and w."deletedAt" is null
        and (w.events = '{}' or new.type = any (w.events))
    ),
    exists (select 1 from "EventFollower" f where f."accountId" = new."accountId")
    into is_awaited, is_followed;
  if not is_awaited then
    new."dispatchedAt" := new."createdAt";
  end if;
  if is_followed then
    insert into "FollowedEvent" ("accountId", transaction, "eventId")
      values (new."accountId", pg_current_xact_id()::text::bigint, new.id);
    perform pg_notify('livery_channel', new."accountId"::text || ' events');
  end if;
  return new;
end $$;
