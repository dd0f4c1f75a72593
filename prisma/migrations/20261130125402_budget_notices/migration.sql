-- CreateTable
CREATE TABLE "BudgetNotice" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "metric" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "toldAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BudgetNotice_pkey" PRIMARY KEY ("accountId","metric","period","level")
);

-- CreateIndex
CREATE INDEX "BudgetNotice_createdAt_idx" ON "BudgetNotice"("createdAt") WHERE ("toldAt" IS NULL);

-- AddForeignKey
ALTER TABLE "BudgetNotice" ADD CONSTRAINT "BudgetNotice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"BudgetNotice"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- Holds what an answer may cost on the budgets of its account, its partner and its bot, as much as there is between p_least
-- and p_most of each that has one, and notes it like tokens (livery_hold): with the pending message, or under the id of a hold.
-- Null, and nothing held: a budget is spent. Never an error, for an answer is made all the same; whose
-- budget that was is written down once a month, for the people who set it (tell-budgets).
create or replace function livery_hold_cost(p_account uuid, p_parent uuid, p_bot uuid, p_period text, p_least bigint, p_most bigint,
  p_max bigint, p_parent_max bigint, p_bot_max bigint, p_message uuid, p_hold uuid)
returns bigint[] language plpgsql as $$
declare
  taken bigint[] := array[0, 0, 0];
  -- Which of the account's own budgets is being asked.
  spent text;
begin
  begin
    spent := 'cost';
    taken[1] := livery_reserve_part(p_account, 'cost', p_period, p_least, p_most, p_max);
    spent := null;
    taken[2] := case when p_parent is null then 0 else livery_reserve_part(p_parent, 'cost', p_period, p_least, p_most, p_parent_max) end;
    spent := livery_bot_metric(p_bot);
    taken[3] := case when p_bot is null then 0 else livery_reserve_part(p_account, spent, p_period, p_least, p_most, p_bot_max) end;
  exception when sqlstate 'LV429' then
    if spent is not null and not exists (select from "BudgetNotice"
      where "accountId" = p_account and metric = spent and period = p_period and level = 100) then
      insert into "BudgetNotice" ("accountId", metric, period, level) values (p_account, spent, p_period, 100) on conflict do nothing;
    end if;
    return null;
  end;
  if p_message is not null then
    update "Message" set "heldCost" = array[coalesce("heldCost"[1], 0) + taken[1], coalesce("heldCost"[2], 0) + taken[2],
        coalesce("heldCost"[3], 0) + taken[3]]
      where "accountId" = p_account and id = p_message and status = 'pending';
    perform livery_require(found, 'turn');
  elsif p_hold is not null then
    insert into "TokenHold" as hold ("accountId", id, period, own, partners, "leaseUntil", cost, "botId")
      values (p_account, p_hold, p_period, 0, 0, now() + interval '1 minute', taken, p_bot)
      on conflict ("accountId", id) do update set "leaseUntil" = excluded."leaseUntil", "botId" = excluded."botId",
        cost = array[coalesce(hold.cost[1], 0) + taken[1], coalesce(hold.cost[2], 0) + taken[2], coalesce(hold.cost[3], 0) + taken[3]];
  end if;
  return taken;
end $$;
