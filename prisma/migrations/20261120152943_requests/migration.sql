-- CreateTable
CREATE TABLE "IdempotentRequest" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "key" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "status" SMALLINT,
    "type" TEXT,
    "body" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentRequest_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateTable
CREATE TABLE "RateBucket" (
    "key" TEXT NOT NULL,
    "level" DOUBLE PRECISION NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RateBucket_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "IdempotentRequest_createdAt_idx" ON "IdempotentRequest"("createdAt");

-- CreateIndex
CREATE INDEX "RateBucket_updatedAt_idx" ON "RateBucket"("updatedAt");

-- CreateIndex
CREATE INDEX "Conversation_accountId_contactId_id_idx" ON "Conversation"("accountId", "contactId", "id");

-- AddForeignKey
ALTER TABLE "IdempotentRequest" ADD CONSTRAINT "IdempotentRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"IdempotentRequest"');

-- Read by the system alone: a caller is held to its rate before anybody knows whose it is.
SELECT livery_protect('"RateBucket"', null);

-- Takes up to p_want permits from a bucket that holds p_capacity and gains p_rate a second, after putting p_back unused
-- ones into it. `remaining` is what it holds then. A bucket that was never used is full.
create function livery_lease(p_key text, p_capacity double precision, p_rate double precision, p_want int, p_back int, out granted int, out remaining double precision)
language plpgsql as $$
declare
  bucket "RateBucket";
  moment timestamptz;
begin
  insert into "RateBucket" (key, level) values (p_key, p_capacity) on conflict (key) do nothing;
  select * into bucket from "RateBucket" where key = p_key for update;
  moment := greatest(clock_timestamp(), bucket."updatedAt");
  remaining := least(p_capacity, bucket.level + p_back + p_rate * extract(epoch from moment - bucket."updatedAt"));
  granted := greatest(0, least(p_want, floor(remaining)))::int;
  remaining := remaining - granted;
  update "RateBucket" set level = remaining, "updatedAt" = moment where key = p_key;
end $$;
