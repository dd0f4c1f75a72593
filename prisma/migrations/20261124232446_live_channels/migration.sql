-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "held" INTEGER[];

-- CreateTable
CREATE TABLE "ChannelEvent" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "channelId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "data" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChannelEvent_pkey" PRIMARY KEY ("accountId","channelId","seq")
);

-- CreateIndex
CREATE INDEX "ChannelEvent_createdAt_idx" ON "ChannelEvent"("createdAt");

-- AddForeignKey
ALTER TABLE "ChannelEvent" ADD CONSTRAINT "ChannelEvent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"ChannelEvent"');

-- Takes from a limit as much as there is, between p_least and p_most, and says how much; raises LV429 below p_least. Exact
-- as livery_reserve is, with which it shares rows and lock. Without a limit it takes nothing.
create function livery_reserve_part(p_account uuid, p_metric text, p_period text, p_least bigint, p_most bigint, p_max bigint)
returns bigint language plpgsql as $$
declare
  was text := coalesce(current_setting('livery.system', true), '');
  p_shard int := livery_slot();
  total bigint;
  share bigint;
  part bigint := p_most;
begin
  if p_max is null then
    return 0;
  end if;
  perform set_config('livery.system', 'on', true);
  update "Counter" set used = used + p_most
    where "accountId" = p_account and metric = p_metric and period = p_period and shard = p_shard
      and basis = p_max and used + p_most <= granted;
  if not found then
    perform pg_advisory_xact_lock(hashtextextended(p_account::text || p_metric || p_period, 0));
    select coalesce(sum(used), 0) into total from (
      select used from "Counter" where "accountId" = p_account and metric = p_metric and period = p_period order by shard for update
    ) held;
    part := least(p_most, p_max - total);
    if part < p_least then
      raise exception 'limit of % reached', p_metric using errcode = 'LV429', detail = p_metric;
    end if;
    share := (p_max - total - part) / 64;
    update "Counter" set granted = used + share, basis = p_max
      where "accountId" = p_account and metric = p_metric and period = p_period and shard <> p_shard;
    insert into "Counter" ("accountId", metric, period, shard, used, granted, basis)
      values (p_account, p_metric, p_period, p_shard, part, part + share, p_max)
      on conflict ("accountId", metric, period, shard)
      do update set used = "Counter".used + part, granted = "Counter".used + part + share, basis = p_max;
  end if;
  perform set_config('livery.system', was, true);
  return part;
end $$;

-- Holds tokens for one answer on the account's limit, then on its partner's, and notes them with the pending message where
-- there is one, so that they are given back should its process die.
create function livery_hold(p_account uuid, p_parent uuid, p_period text, p_least bigint, p_most bigint, p_max bigint, p_parent_max bigint, p_message uuid)
returns int[] language plpgsql as $$
declare
  held int[];
begin
  held := array[
    livery_reserve_part(p_account, 'tokens', p_period, p_least, p_most, p_max),
    case when p_parent is null then 0 else livery_reserve_part(p_parent, 'tokens', p_period, p_least, p_most, p_parent_max) end
  ];
  update "Message" set held = livery_hold.held where "accountId" = p_account and id = p_message;
  return held;
end $$;

-- Adds to the tokens of an account and of its partner what an answer took beyond what was held for it; less is given back.
create function livery_spend(p_account uuid, p_parent uuid, p_period text, p_tokens bigint, p_parent_tokens bigint)
returns boolean language plpgsql as $$
declare
  was text := coalesce(current_setting('livery.system', true), '');
begin
  perform set_config('livery.system', 'on', true);
  insert into "Counter" ("accountId", metric, period, shard, used)
    select id, 'tokens', p_period, livery_slot(), tokens
    from (values (1, p_account, p_tokens), (2, p_parent, p_parent_tokens)) levels (level, id, tokens)
    where id is not null and tokens <> 0 order by level
    on conflict ("accountId", metric, period, shard) do update set used = "Counter".used + excluded.used;
  perform set_config('livery.system', was, true);
  return true;
end $$;

-- Appends to a live channel in one order, whichever process publishes, keeps its latest thousand events and wakes those
-- who listen. The number follows the clock, so that it also rises after old events were swept away.
create function livery_publish(p_account uuid, p_channel text, p_events text[])
returns bigint language plpgsql as $$
declare
  last bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('channel:' || p_account::text || p_channel, 0));
  select max(seq) into last from "ChannelEvent" where "accountId" = p_account and "channelId" = p_channel;
  last := greatest(coalesce(last, 0), (extract(epoch from clock_timestamp()) * 1000000)::bigint);
  insert into "ChannelEvent" ("accountId", "channelId", seq, data)
    select p_account, p_channel, last + ordinality, data from unnest(p_events) with ordinality events (data);
  last := last + cardinality(p_events);
  delete from "ChannelEvent" where "accountId" = p_account and "channelId" = p_channel and seq <= (
    select seq from "ChannelEvent" where "accountId" = p_account and "channelId" = p_channel order by seq desc offset 1000 limit 1
  );
  perform pg_notify('livery_channel', p_account::text || ' ' || p_channel);
  return last;
end $$;
