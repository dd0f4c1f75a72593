-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('note', 'taken_over', 'handed_back');

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "assigneeName" TEXT,
ADD COLUMN     "followedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "handedBackAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ConversationNote" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConversationNote_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "ConversationNote_accountId_conversationId_id_idx" ON "ConversationNote"("accountId", "conversationId", "id");

-- CreateIndex
CREATE INDEX "Conversation_accountId_assigneeId_id_idx" ON "Conversation"("accountId", "assigneeId", "id") WHERE ("assigneeId" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "ConversationNote" ADD CONSTRAINT "ConversationNote_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"ConversationNote"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- Closes an answer, whoever does it. Its maker says what it came to (p_usage); a deletion, a recovery or a purge closes it
-- for its maker, with the text that was written down and an estimate of its tokens, and a maker that lives after all still
-- says what it took. What the answer held goes back to the month it was taken from, its tokens are counted there, and one
-- that failed before its first word is neither counted nor charged. With p_event the fact is recorded in the same
-- transaction. Whose words they are (p_origin), and whether they answer, is known to its maker alone. Who follows the conversation is told. False, and nothing done: somebody else has closed it, or it is gone.
create or replace function livery_close_answer(
  p_account uuid, p_message uuid, p_status "MessageStatus", p_at timestamptz, p_text text default null,
  p_citations jsonb default null, p_model text default null, p_usage jsonb default null, p_end_reason text default 'abort',
  p_error text default null, p_event uuid default null, p_actor_kind text default null, p_actor text default null,
  p_subject jsonb default null, p_origin "MessageOrigin" default null,
  p_answered boolean default null, p_answer_reason text default null
) returns boolean language plpgsql as $$
declare
  answer record;
  day date;
  month text;
  taken bigint := 0;
  already bigint := 0;
  wanted "MessageStatus" := p_status;
begin
  if p_status = 'failed' then
    -- A conversation is locked before its messages, by everybody.
    perform from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      where m."accountId" = p_account and m.id = p_message for no key update of c;
  end if;
  select m.status, m."conversationId", m.text, m.held, m.usage, coalesce(m."chargedAt", m."createdAt") as "chargedAt",
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

  if answer.status <> 'pending' and answer."deletedAt" is not null then
    update "Message" set usage = p_usage, "estimatedAt" = null where "accountId" = p_account and id = p_message;
  else
    update "Message" set status = wanted, text = coalesce(nullif(p_text, ''), text), citations = coalesce(p_citations, citations),
        model = coalesce(p_model, model), origin = p_origin, answered = p_answered, "answerReason" = p_answer_reason, "endReason" = p_end_reason, error = p_error, "updatedAt" = p_at,
        usage = coalesce(p_usage, jsonb_build_object('inputTokens', 0, 'outputTokens', taken)),
        "estimatedAt" = case when p_usage is null then p_at end, "leaseUntil" = null, held = null, "chargedAt" = null
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
  -- Messages before tokens, child before parent, as they are taken, so that nobody waits in a circle.
  if wanted = 'failed' and (answer.status = 'pending' or answer."deletedAt" is null) then
    perform livery_release(p_account, 'messages', month, 1);
    if answer."parentId" is not null then
      perform livery_release(answer."parentId", 'messages', month, 1);
    end if;
  end if;
  perform livery_spend(p_account, answer."parentId", month,
    taken - already - coalesce(answer.held[1], 0), taken - already - coalesce(answer.held[2], 0));
  -- Looked up now that the message is locked: who began to follow before has waited for this, or is seen here.
  perform pg_notify('livery_channel', c."accountId" || ' ' || c.id || ' live') from "Conversation" c
    where c."accountId" = p_account and c.id = answer."conversationId" and c."followedUntil" > now();
  return true;
end $$;
