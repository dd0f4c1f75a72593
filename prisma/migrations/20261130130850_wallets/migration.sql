-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "hasWallet" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "markup" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "walletCredit" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "DailyCost" ADD COLUMN     "price" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "WalletEntry" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "messageId" UUID,
    "note" TEXT,
    "enteredBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WalletEntry_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "WalletEntry_accountId_createdAt_id_idx" ON "WalletEntry"("accountId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "WalletEntry" ADD CONSTRAINT "WalletEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Account" ADD CONSTRAINT "Account_markup_check" CHECK ("markup" between 0 and 1000);

SELECT livery_protect('"WalletEntry"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- A ledger that only grows: what was booked stays, whatever a statement of ours may come to say.
REVOKE UPDATE, DELETE, TRUNCATE ON "WalletEntry" FROM livery_app;
REVOKE UPDATE ON "WalletEntry" FROM livery_system;

-- What a client pays for what a model cost: with its agency's markup in percent, rounded up.
create function livery_price(p_cost bigint, p_markup int) returns bigint language sql immutable as $$
  select div(p_cost::numeric * (100 + p_markup) + 99, 100)::bigint
$$;

-- Adds to what a wallet was charged, or gives back what was held of it.
create function livery_spend_wallet(p_account uuid, p_amount bigint)
returns boolean language plpgsql as $$
begin
  perform livery_admit(p_account);
  insert into "Counter" ("accountId", metric, period, shard, used) select p_account, 'wallet', 'all', livery_slot(), p_amount
    where p_amount <> 0
    on conflict ("accountId", metric, period, shard) do update set used = "Counter".used + excluded.used;
  return true;
end $$;

select livery_seal('livery_spend_wallet(uuid, bigint)'::regprocedure, true);

-- Charges a wallet for an answer, or for what else a model was asked (p_message: null), in the ledger and in what it is measured
-- by, and gives back what was held for it.
create function livery_charge(p_account uuid, p_message uuid, p_price bigint, p_held bigint) returns boolean language plpgsql as $$
begin
  if p_price <> 0 then
    insert into "WalletEntry" ("accountId", kind, amount, "messageId") values (p_account, 'use', -p_price, p_message);
  end if;
  if p_price <> p_held then
    perform livery_spend_wallet(p_account, p_price - p_held);
  end if;
  return true;
end $$;

drop function livery_close_answer(uuid, uuid, "MessageStatus", timestamptz, text, jsonb, text, jsonb, text, text, uuid, text, text, jsonb, "MessageOrigin", boolean, text, bigint, text);
drop function livery_count_cost(uuid, date, uuid, text, text, int, bigint, bigint, bigint, bigint, int, text);
drop function livery_spend_cost(uuid, uuid, uuid, text, bigint, uuid, text);
drop function livery_hold_cost(uuid, uuid, uuid, text, bigint, bigint, bigint, bigint, bigint, uuid, uuid);

-- Holds what an answer may cost on the budgets of its account, its partner and its bot, and its price
-- on the wallet of its account (p_wallet: what was ever put in; null: it has none), as much as there is between p_least
-- and p_most of each that has one, and notes it like tokens (livery_hold): with the pending message, or under the id of a hold.
-- Null, and nothing held: a budget is spent. Never an error, for an answer is made all the same; whose
-- budget that was is written down once a month, for the people who set it (tell-budgets).
create function livery_hold_cost(p_account uuid, p_parent uuid, p_bot uuid, p_period text, p_least bigint, p_most bigint,
  p_max bigint, p_parent_max bigint, p_bot_max bigint, p_message uuid, p_hold uuid,
  p_markup int default 0, p_wallet bigint default null)
returns bigint[] language plpgsql as $$
declare
  taken bigint[] := array[0, 0, 0, 0];
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
    spent := null;
    taken[4] := livery_reserve_part(p_account, 'wallet', 'all', livery_price(p_least, p_markup), livery_price(p_most, p_markup), p_wallet);
  exception when sqlstate 'LV429' then
    if spent is not null and not exists (select from "BudgetNotice"
      where "accountId" = p_account and metric = spent and period = p_period and level = 100) then
      insert into "BudgetNotice" ("accountId", metric, period, level) values (p_account, spent, p_period, 100) on conflict do nothing;
    end if;
    return null;
  end;
  if p_message is not null then
    update "Message" set "heldCost" = array[coalesce("heldCost"[1], 0) + taken[1], coalesce("heldCost"[2], 0) + taken[2],
        coalesce("heldCost"[3], 0) + taken[3], coalesce("heldCost"[4], 0) + taken[4]]
      where "accountId" = p_account and id = p_message and status = 'pending';
    perform livery_require(found, 'turn');
  elsif p_hold is not null then
    insert into "TokenHold" as hold ("accountId", id, period, own, partners, "leaseUntil", cost, "botId")
      values (p_account, p_hold, p_period, 0, 0, now() + interval '1 minute', taken, p_bot)
      on conflict ("accountId", id) do update set "leaseUntil" = excluded."leaseUntil", "botId" = excluded."botId",
        cost = array[coalesce(hold.cost[1], 0) + taken[1], coalesce(hold.cost[2], 0) + taken[2], coalesce(hold.cost[3], 0) + taken[3],
          coalesce(hold.cost[4], 0) + taken[4]];
  end if;
  return taken;
end $$;

-- Adds to what calls of a model took on a day: answers, tokens that went in, of which cached, tokens that came out, cost (null:
-- no price was known), and whether the tokens are an estimate. What is corrected comes as differences. Models of Livery's
-- own take nothing. What the account paid by a key of its own (p_payer) stands beside the cost, what its agency's did is a part of it.
create function livery_count_cost(p_account uuid, p_day date, p_bot uuid, p_channel text, p_model text, p_answers int,
  p_input bigint, p_cached bigint, p_output bigint, p_cost bigint, p_estimated int, p_payer text default null, p_price bigint default 0)
returns boolean language plpgsql as $$
begin
  if p_model is null or p_model like 'builtin/%'
    or (p_answers = 0 and p_input = 0 and p_output = 0 and p_estimated = 0 and coalesce(p_cost, 0) = 0) then
    return false;
  end if;
  insert into "DailyCost" ("accountId", day, "botId", channel, model, shard, answers, "inputTokens", "cachedTokens", "outputTokens", cost, "ownCost", "agencyCost", price, unpriced, estimated)
    values (p_account, p_day, coalesce(p_bot, '00000000-0000-0000-0000-000000000000'), p_channel, p_model, livery_slot(),
      p_answers, p_input, p_cached, p_output, case when p_payer = 'own' then 0 else coalesce(p_cost, 0) end, case when p_payer = 'own' then coalesce(p_cost, 0) else 0 end,
      case when p_payer = 'agency' then coalesce(p_cost, 0) else 0 end, p_price, (p_cost is null and p_payer is distinct from 'own')::int, p_estimated)
  on conflict ("accountId", day, "botId", channel, model, shard) do update set
    answers = "DailyCost".answers + excluded.answers, "inputTokens" = "DailyCost"."inputTokens" + excluded."inputTokens",
    "cachedTokens" = "DailyCost"."cachedTokens" + excluded."cachedTokens",
    "outputTokens" = "DailyCost"."outputTokens" + excluded."outputTokens", cost = "DailyCost".cost + excluded.cost,
    "ownCost" = "DailyCost"."ownCost" + excluded."ownCost", "agencyCost" = "DailyCost"."agencyCost" + excluded."agencyCost", price = "DailyCost".price + excluded.price,
    unpriced = "DailyCost".unpriced + excluded.unpriced, estimated = "DailyCost".estimated + excluded.estimated;
  return true;
end $$;

-- The same for an answer that is not stored: what is noted under its hold is taken off. A note that is gone was given back.
-- Ahead of livery_spend, which ends the note. By a key of the account (p_payer) nothing is spent, by its agency's nothing of the agency's budget.
create function livery_spend_cost(p_account uuid, p_parent uuid, p_bot uuid, p_period text, p_cost bigint, p_hold uuid, p_payer text default null,
  p_price bigint default 0, p_wallet boolean default false)
returns boolean language plpgsql as $$
declare
  noted bigint[];
  own bigint := case when p_payer = 'own' then 0 else p_cost end;
  above bigint := case when p_payer is null then p_cost else 0 end;
begin
  if p_hold is not null then
    select cost into noted from "TokenHold" where "accountId" = p_account and id = p_hold for update;
    update "TokenHold" set cost = null where "accountId" = p_account and id = p_hold;
  end if;
  perform livery_charge(p_account, null, case when p_wallet then p_price else 0 end, coalesce(noted[4], 0));
  return livery_spend_cost(p_account, p_parent, p_bot, p_period, own - coalesce(noted[1], 0), above - coalesce(noted[2], 0),
    own - coalesce(noted[3], 0));
end $$;

-- Closes an answer, whoever does it. Its maker says what it came to (p_usage); a deletion, a recovery or a purge closes it
-- for its maker, with the text that was written down and an estimate of its tokens, and a maker that lives after all still
-- says what it took. What the answer held goes back to the month it was taken from, its tokens are counted there, and one
-- that failed before its first word is neither counted nor charged. With p_event the fact is recorded in the same
-- transaction, and so is what it cost (p_cost; null: no price was known), also where it failed; who pays for that
-- is p_payer (null: the install). Whose words they are (p_origin), and whether they answer, is known to its maker alone. Who follows the conversation is told. False, and nothing done: somebody else has closed it, or it is gone.
create function livery_close_answer(
  p_account uuid, p_message uuid, p_status "MessageStatus", p_at timestamptz, p_text text default null,
  p_citations jsonb default null, p_model text default null, p_usage jsonb default null, p_end_reason text default 'abort',
  p_error text default null, p_event uuid default null, p_actor_kind text default null, p_actor text default null,
  p_subject jsonb default null, p_origin "MessageOrigin" default null,
  p_answered boolean default null, p_answer_reason text default null, p_cost bigint default null, p_payer text default null
) returns boolean language plpgsql as $$
declare
  answer record;
  day date;
  month text;
  taken bigint := 0;
  already bigint := 0;
  -- Tokens that went in, of which cached, and came out; cost; each as it is now and as it was counted before.
  used bigint[] := array[0, 0, 0];
  before bigint[] := array[0, 0, 0];
  spent bigint;
  estimate bigint;
  wanted "MessageStatus" := p_status;
  pays text := p_payer;
  price bigint;
begin
  if p_status = 'failed' then
    -- A conversation is locked before its messages, by everybody.
    perform from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      where m."accountId" = p_account and m.id = p_message for no key update of c;
  end if;
  select m.status, m."conversationId", m.text, m.held, m.usage, m.model, m."costNoted", m.payer, m."heldCost", coalesce(m."chargedAt", m."createdAt") as "chargedAt",
      c."botId", c.channel, c."deletedAt", a."parentId", a.markup, a."hasWallet"
    into answer
    from "Message" m
      join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      join "Account" a on a.id = m."accountId"
    where m."accountId" = p_account and m.id = p_message
      and (m.status = 'pending' or (p_usage is not null and m."estimatedAt" is not null))
    for no key update of m;
  if not found then
    return false;
  end if;
  day := (answer."chargedAt" at time zone 'UTC')::date;
  month := to_char(day, 'YYYY-MM');
  -- What was said stays, also when another try at the rest came to nothing.
  if wanted = 'failed' and answer.text <> '' then
    wanted := 'partial';
  end if;
  if p_usage is null then
    taken := ceil(length(answer.text) / 4.0);
  elsif wanted <> 'failed' then
    taken := (p_usage->>'inputTokens')::bigint + (p_usage->>'outputTokens')::bigint;
  end if;
  if answer.status <> 'pending' then
    already := coalesce((answer.usage->>'inputTokens')::bigint + (answer.usage->>'outputTokens')::bigint, 0);
  end if;

  if p_usage is null then
    used[3] := taken;
    spent := answer."costNoted";
    pays := answer.payer;
  else
    used := array[(p_usage->>'inputTokens')::bigint, coalesce((p_usage->>'cachedInputTokens')::bigint, 0), (p_usage->>'outputTokens')::bigint];
    spent := p_cost;
  end if;
  if answer.status <> 'pending' then
    before := array[coalesce((answer.usage->>'inputTokens')::bigint, 0), coalesce((answer.usage->>'cachedInputTokens')::bigint, 0),
      coalesce((answer.usage->>'outputTokens')::bigint, 0)];
    estimate := answer."costNoted";
  end if;

  price := case when pays = 'own' then 0
    else livery_price(coalesce(spent, 0), answer.markup) - livery_price(coalesce(estimate, 0), answer.markup) end;

  if answer.status <> 'pending' and answer."deletedAt" is not null then
    update "Message" set usage = p_usage, "estimatedAt" = null, "costNoted" = null, payer = pays,
        cost = case when coalesce(spent, estimate) is null then cost else coalesce(cost, 0) + coalesce(spent, 0) - coalesce(estimate, 0) end
      where "accountId" = p_account and id = p_message;
  else
    update "Message" set status = wanted, text = coalesce(nullif(p_text, ''), text), citations = coalesce(p_citations, citations),
        model = coalesce(p_model, model), origin = p_origin, answered = p_answered, "answerReason" = p_answer_reason, "endReason" = p_end_reason, error = p_error, "updatedAt" = p_at,
        usage = coalesce(p_usage, jsonb_build_object('inputTokens', 0, 'outputTokens', taken, 'isEstimated', true)),
        cost = case when coalesce(spent, estimate) is null then cost else coalesce(cost, 0) + coalesce(spent, 0) - coalesce(estimate, 0) end,
        "costNoted" = case when p_usage is null then spent end, payer = pays,
        "estimatedAt" = case when p_usage is null then p_at end, "leaseUntil" = null, held = null, "heldCost" = null, "chargedAt" = null
      where "accountId" = p_account and id = p_message;
    if wanted = 'failed' then
      update "Conversation" set "messageCount" = "messageCount" - 1 where "accountId" = p_account and id = answer."conversationId";
      perform livery_count(p_account, day, answer."botId", answer.channel, '', 0, -1);
    end if;
    if p_event is not null and (p_usage is not null or answer.text <> '') then
      insert into "Event" ("accountId", id, type, "actorKind", "actorId", subject) values (p_account, p_event,
        case when wanted = 'failed' then 'answer.failed' when answer.status = 'pending' then 'message.created' else 'message.updated' end,
        p_actor_kind, p_actor, p_subject);
    end if;
  end if;

  perform livery_count_tokens(p_account, day, answer."botId", answer.channel, taken - already);
  perform livery_count_cost(p_account, day, answer."botId", answer.channel, coalesce(p_model, answer.model),
    case when answer.status = 'pending' and wanted <> 'failed' then 1 else 0 end,
    used[1] - before[1], used[2] - before[2], used[3] - before[3],
    case when coalesce(spent, estimate) is not null then coalesce(spent, 0) - coalesce(estimate, 0)
      when answer.status <> 'pending' then 0 end,
    coalesce((p_usage is null or (p_usage->>'isEstimated')::boolean), false)::int
      - coalesce((answer.status <> 'pending' and (answer.usage->>'isEstimated')::boolean), false)::int, pays, price);
  -- Messages before tokens, child before parent, as they are taken, so that nobody waits in a circle.
  if wanted = 'failed' and (answer.status = 'pending' or answer."deletedAt" is null) then
    perform livery_release(p_account, 'messages', month, 1);
    if answer."parentId" is not null then
      perform livery_release(answer."parentId", 'messages', month, 1);
    end if;
  end if;
  perform livery_spend(p_account, answer."parentId", month,
    taken - already - coalesce(answer.held[1], 0), taken - already - coalesce(answer.held[2], 0));
  spent := coalesce(spent, 0) - coalesce(estimate, 0);
  perform livery_spend_cost(p_account, answer."parentId", answer."botId", month,
    case when pays = 'own' then 0 else spent end - coalesce(answer."heldCost"[1], 0),
    case when pays is null then spent else 0 end - coalesce(answer."heldCost"[2], 0),
    case when pays = 'own' then 0 else spent end - coalesce(answer."heldCost"[3], 0));
  perform livery_charge(p_account, p_message, case when answer."hasWallet" then price else 0 end, coalesce(answer."heldCost"[4], 0));
  -- Looked up now that the message is locked: who began to follow before has waited for this, or is seen here.
  perform pg_notify('livery_channel', c."accountId" || ' ' || c.id || ' live') from "Conversation" c
    where c."accountId" = p_account and c.id = answer."conversationId" and c."followedUntil" > now();
  return true;
end $$;
