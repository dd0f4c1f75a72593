-- AlterTable
ALTER TABLE "DailyStat" ADD COLUMN     "tokens" BIGINT NOT NULL DEFAULT 0;

-- Adds the tokens of an answer to the daily rollup of its messages.
create function livery_count_tokens(p_account uuid, p_day date, p_bot uuid, p_channel text, p_tokens bigint)
returns boolean language plpgsql as $$
begin
  if p_tokens <= 0 then return false; end if;
  insert into "DailyStat" ("accountId", day, "botId", channel, status, shard, tokens)
    values (p_account, p_day, coalesce(p_bot, '00000000-0000-0000-0000-000000000000'), p_channel, '', livery_slot(), p_tokens)
  on conflict ("accountId", day, "botId", channel, status, shard) do update set tokens = "DailyStat".tokens + p_tokens;
  return true;
end $$;
