-- AlterTable
ALTER TABLE "Bot" ADD COLUMN     "visitorBudget" BIGINT;

-- AlterTable
ALTER TABLE "DailyUse" ALTER COLUMN "used" SET DATA TYPE BIGINT;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "costSubject" TEXT;

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- Holds what an answer may cost, as much as there is between p_least and p_most, of what a visitor may cost a day. A subject ends with
-- its day, so that what is held goes back to the day it was taken from. Raises where less is left; exact, as it changes one row.
create function livery_hold_of_day(p_account uuid, p_subject text, p_least bigint, p_most bigint, p_max bigint) returns bigint language plpgsql as $$
declare
  part bigint;
begin
  insert into "DailyUse" ("accountId", day, subject) values (p_account, right(p_subject, 10)::date, p_subject) on conflict do nothing;
  select least(p_most, p_max - used) into part from "DailyUse"
    where "accountId" = p_account and subject = p_subject and day = right(p_subject, 10)::date for update;
  if part < p_least then
    raise exception 'limit of a visitor reached' using errcode = 'LV429', detail = 'cost';
  end if;
  update "DailyUse" set used = used + part
    where "accountId" = p_account and subject = p_subject and day = right(p_subject, 10)::date;
  return part;
end $$;

-- Adds to what a visitor cost on the day that the subject ends with, or gives back what was held of it.
create function livery_spend_of_day(p_account uuid, p_subject text, p_amount bigint) returns boolean language plpgsql as $$
begin
  update "DailyUse" set used = used + p_amount
    where "accountId" = p_account and subject = p_subject and day = right(p_subject, 10)::date and p_amount <> 0;
  return true;
end $$;

select livery_seal('livery_hold_of_day(uuid, text, bigint, bigint, bigint)'::regprocedure);
select livery_seal('livery_spend_of_day(uuid, text, bigint)'::regprocedure);

drop function livery_hold_cost(uuid, uuid, uuid, text, bigint, bigint, bigint, bigint, bigint, uuid, uuid, int, bigint);

-- Holds what an answer may cost on the budgets of its account, its partner and its bot, its price on the wallet of its account
-- (p_wallet: what was ever put in; null: it has none), and of a stored answer what its visitor may cost a day, as much as there
-- is between p_least and p_most of each that has one, and notes it like tokens (livery_hold): with the pending message, or under
-- the id of a hold. Null, and nothing held: one is spent. Never an error, for an answer is made all the same; whose
-- budget that was is written down once a month, for the people who set it (tell-budgets); the partner's with each client that
-- found it spent ('agency'), a wallet's once a booking ('wallet', tell-wallets).
create function livery_hold_cost(p_account uuid, p_parent uuid, p_bot uuid, p_period text, p_least bigint, p_most bigint,
  p_max bigint, p_parent_max bigint, p_bot_max bigint, p_message uuid, p_hold uuid,
  p_markup int default 0, p_wallet bigint default null, p_visitor_max bigint default null)
returns bigint[] language plpgsql as $$
declare
  taken bigint[] := array[0, 0, 0, 0, 0];
  -- Which of the account's own budgets is being asked.
  spent text;
  -- By whom the visitor's day is counted: as the try under way has it, or as a new one begins.
  visitor text;
  fresh text;
  noticed text;
begin
  begin
    spent := 'cost';
    taken[1] := livery_reserve_part(p_account, 'cost', p_period, p_least, p_most, p_max);
    spent := 'agency';
    taken[2] := case when p_parent is null then 0 else livery_reserve_part(p_parent, 'cost', p_period, p_least, p_most, p_parent_max) end;
    spent := livery_bot_metric(p_bot);
    taken[3] := case when p_bot is null then 0 else livery_reserve_part(p_account, spent, p_period, p_least, p_most, p_bot_max) end;
    spent := 'wallet';
    taken[4] := livery_reserve_part(p_account, 'wallet', 'all', livery_price(p_least, p_markup), livery_price(p_most, p_markup), p_wallet);
    spent := null;
    if p_visitor_max is not null and p_message is not null then
      select case when m."heldCost" is null then null else m."costSubject" end, concat_ws(':', 'cost', c."botId", coalesce(c."contactId", c.id),
          to_char(coalesce(m."chargedAt", m."createdAt") at time zone 'UTC', 'YYYY-MM-DD'))
        into visitor, fresh
        from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
        where m."accountId" = p_account and m.id = p_message;
      visitor := coalesce(visitor, fresh);
      taken[5] := livery_hold_of_day(p_account, visitor, p_least, p_most, p_visitor_max);
    end if;
  exception when sqlstate 'LV429' then
    -- A wallet has no months: what was put in until now takes their place, so that the next top-up makes room for another notice.
    noticed := case when spent = 'wallet' then p_wallet::text else p_period end;
    if spent is not null and not exists (select from "BudgetNotice"
      where "accountId" = p_account and metric = spent and period = noticed and level = 100) then
      insert into "BudgetNotice" ("accountId", metric, period, level) values (p_account, spent, noticed, 100) on conflict do nothing;
    end if;
    return null;
  end;
  if p_message is not null then
    update "Message" set "heldCost" = array[coalesce("heldCost"[1], 0) + taken[1], coalesce("heldCost"[2], 0) + taken[2],
        coalesce("heldCost"[3], 0) + taken[3], coalesce("heldCost"[4], 0) + taken[4], coalesce("heldCost"[5], 0) + taken[5]],
        "costSubject" = coalesce(visitor, "costSubject")
      where "accountId" = p_account and id = p_message and status = 'pending';
    perform livery_require(found, 'turn');
  elsif p_hold is not null then
    insert into "TokenHold" as hold ("accountId", id, period, own, partners, "leaseUntil", cost, "botId")
      values (p_account, p_hold, p_period, 0, 0, now() + interval '1 minute', taken[1:4], p_bot)
      on conflict ("accountId", id) do update set "leaseUntil" = excluded."leaseUntil", "botId" = excluded."botId",
        cost = array[coalesce(hold.cost[1], 0) + taken[1], coalesce(hold.cost[2], 0) + taken[2], coalesce(hold.cost[3], 0) + taken[3],
          coalesce(hold.cost[4], 0) + taken[4]];
  end if;
  return taken;
end $$;

-- As before, and gives back what was held of the visitor's day, where what it cost is counted.
create or replace function livery_close_answer(
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
  select m.status, m."conversationId", m.text, m.held, m.usage, m.model, m."costNoted", m.payer, m."heldCost", m."costSubject", coalesce(m."chargedAt", m."createdAt") as "chargedAt",
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
  if answer."costSubject" is not null then
    perform livery_spend_of_day(p_account, answer."costSubject",
      case when pays = 'own' then 0 else spent end - coalesce(answer."heldCost"[5], 0));
  end if;
  -- Looked up now that the message is locked: who began to follow before has waited for this, or is seen here.
  perform pg_notify('livery_channel', c."accountId" || ' ' || c.id || ' live') from "Conversation" c
    where c."accountId" = p_account and c.id = answer."conversationId" and c."followedUntil" > now();
  return true;
end $$;
