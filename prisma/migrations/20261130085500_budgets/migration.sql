-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "monthlyBudget" BIGINT;

-- AlterTable
ALTER TABLE "Bot" ADD COLUMN     "monthlyBudget" BIGINT;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "heldCost" BIGINT[];

-- AlterTable
ALTER TABLE "TokenHold" ADD COLUMN     "botId" UUID,
ADD COLUMN     "cost" BIGINT[];

ALTER TABLE "Account" ADD CONSTRAINT "Account_budget_check" CHECK ("monthlyBudget" >= 0);
ALTER TABLE "Bot" ADD CONSTRAINT "Bot_budget_check" CHECK ("monthlyBudget" >= 0);

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- What a bot's models cost is counted beside its account's.
create function livery_bot_metric(p_bot uuid) returns text language sql immutable as $$
  select 'cost:' || p_bot
$$;

-- Holds what an answer may cost on the budgets of its account, its partner and its bot, as much as there is between p_least
-- and p_most of each that has one, and notes it like tokens (livery_hold): with the pending message, or under the id of a hold.
-- Null, and nothing held: a budget is spent. Never an error, for an answer is made all the same.
create function livery_hold_cost(p_account uuid, p_parent uuid, p_bot uuid, p_period text, p_least bigint, p_most bigint,
  p_max bigint, p_parent_max bigint, p_bot_max bigint, p_message uuid, p_hold uuid)
returns bigint[] language plpgsql as $$
declare
  taken bigint[];
begin
  begin
    taken := array[
      livery_reserve_part(p_account, 'cost', p_period, p_least, p_most, p_max),
      case when p_parent is null then 0 else livery_reserve_part(p_parent, 'cost', p_period, p_least, p_most, p_parent_max) end,
      case when p_bot is null then 0 else livery_reserve_part(p_account, livery_bot_metric(p_bot), p_period, p_least, p_most, p_bot_max) end
    ];
  exception when sqlstate 'LV429' then
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

-- Adds to what models cost an account, its partner and a bot what was spent beyond what was held for it; less is given back.
create function livery_spend_cost(p_account uuid, p_parent uuid, p_bot uuid, p_period text, p_cost bigint, p_parent_cost bigint, p_bot_cost bigint)
returns boolean language plpgsql as $$
begin
  perform livery_admit(p_account);
  if p_parent is not null then
    perform livery_admit(p_parent);
  end if;
  insert into "Counter" ("accountId", metric, period, shard, used)
    select id, metric, p_period, livery_slot(), cost
    from (values (1, p_account, 'cost', p_cost), (2, p_parent, 'cost', p_parent_cost), (3, p_account, livery_bot_metric(p_bot), p_bot_cost))
      levels (level, id, metric, cost)
    where id is not null and metric is not null and cost <> 0 order by level
    on conflict ("accountId", metric, period, shard) do update set used = "Counter".used + excluded.used;
  return true;
end $$;

-- The same for an answer that is not stored: what is noted under its hold is taken off. A note that is gone was given back.
-- Ahead of livery_spend, which ends the note.
create function livery_spend_cost(p_account uuid, p_parent uuid, p_bot uuid, p_period text, p_cost bigint, p_hold uuid)
returns boolean language plpgsql as $$
declare
  noted bigint[];
begin
  if p_hold is not null then
    select cost into noted from "TokenHold" where "accountId" = p_account and id = p_hold for update;
    update "TokenHold" set cost = null where "accountId" = p_account and id = p_hold;
  end if;
  return livery_spend_cost(p_account, p_parent, p_bot, p_period, p_cost - coalesce(noted[1], 0), p_cost - coalesce(noted[2], 0),
    p_cost - coalesce(noted[3], 0));
end $$;

select livery_seal('livery_spend_cost(uuid, uuid, uuid, text, bigint, bigint, bigint)'::regprocedure, true);

-- Closes an answer, whoever does it. Its maker says what it came to (p_usage); a deletion, a recovery or a purge closes it
-- for its maker, with the text that was written down and an estimate of its tokens, and a maker that lives after all still
-- says what it took. What the answer held goes back to the month it was taken from, its tokens are counted there, and one
-- that failed before its first word is neither counted nor charged. With p_event the fact is recorded in the same
-- transaction, and so is what it cost (p_cost; null: no price was known), also where it failed. Whose words they are (p_origin), and whether they answer, is known to its maker alone. Who follows the conversation is told. False, and nothing done: somebody else has closed it, or it is gone.
create or replace function livery_close_answer(
  p_account uuid, p_message uuid, p_status "MessageStatus", p_at timestamptz, p_text text default null,
  p_citations jsonb default null, p_model text default null, p_usage jsonb default null, p_end_reason text default 'abort',
  p_error text default null, p_event uuid default null, p_actor_kind text default null, p_actor text default null,
  p_subject jsonb default null, p_origin "MessageOrigin" default null,
  p_answered boolean default null, p_answer_reason text default null, p_cost bigint default null
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
begin
  if p_status = 'failed' then
    -- A conversation is locked before its messages, by everybody.
    perform from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      where m."accountId" = p_account and m.id = p_message for no key update of c;
  end if;
  select m.status, m."conversationId", m.text, m.held, m.usage, m.model, m."costNoted", m."heldCost", coalesce(m."chargedAt", m."createdAt") as "chargedAt",
      c."botId", c.channel, c."deletedAt", a."parentId"
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
  else
    used := array[(p_usage->>'inputTokens')::bigint, coalesce((p_usage->>'cachedInputTokens')::bigint, 0), (p_usage->>'outputTokens')::bigint];
    spent := p_cost;
  end if;
  if answer.status <> 'pending' then
    before := array[coalesce((answer.usage->>'inputTokens')::bigint, 0), coalesce((answer.usage->>'cachedInputTokens')::bigint, 0),
      coalesce((answer.usage->>'outputTokens')::bigint, 0)];
    estimate := answer."costNoted";
  end if;

  if answer.status <> 'pending' and answer."deletedAt" is not null then
    update "Message" set usage = p_usage, "estimatedAt" = null, "costNoted" = null,
        cost = case when coalesce(spent, estimate) is null then cost else coalesce(cost, 0) + coalesce(spent, 0) - coalesce(estimate, 0) end
      where "accountId" = p_account and id = p_message;
  else
    update "Message" set status = wanted, text = coalesce(nullif(p_text, ''), text), citations = coalesce(p_citations, citations),
        model = coalesce(p_model, model), origin = p_origin, answered = p_answered, "answerReason" = p_answer_reason, "endReason" = p_end_reason, error = p_error, "updatedAt" = p_at,
        usage = coalesce(p_usage, jsonb_build_object('inputTokens', 0, 'outputTokens', taken, 'isEstimated', true)),
        cost = case when coalesce(spent, estimate) is null then cost else coalesce(cost, 0) + coalesce(spent, 0) - coalesce(estimate, 0) end,
        "costNoted" = case when p_usage is null then spent end,
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
      - coalesce((answer.status <> 'pending' and (answer.usage->>'isEstimated')::boolean), false)::int);
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
  perform livery_spend_cost(p_account, answer."parentId", answer."botId", month, spent - coalesce(answer."heldCost"[1], 0),
    spent - coalesce(answer."heldCost"[2], 0), spent - coalesce(answer."heldCost"[3], 0));
  -- Looked up now that the message is locked: who began to follow before has waited for this, or is seen here.
  perform pg_notify('livery_channel', c."accountId" || ' ' || c.id || ' live') from "Conversation" c
    where c."accountId" = p_account and c.id = answer."conversationId" and c."followedUntil" > now();
  return true;
end $$;
