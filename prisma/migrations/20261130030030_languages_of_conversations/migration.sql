-- What lists of conversations are filtered by that Analytics finds out: the language and the outcome.

-- AlterTable
ALTER TABLE "ConversationFigure" ADD COLUMN     "beganAt" TIMESTAMPTZ(3),
ADD COLUMN     "isResolved" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" TEXT;

-- What was counted so far says both: a conversation has one language, on the day on which it began.
UPDATE "ConversationFigure" f SET "beganAt" = c."startedAt",
  "isResolved" = exists (select from jsonb_each(f.part->'byDay') d where (d.value->>'resolved')::int > 0),
  language = (select l.key from jsonb_each(f.part->'byDay') d, jsonb_each(d.value#>'{detail,language}') l limit 1)
FROM "Conversation" c
WHERE c."accountId" = f."accountId" AND c.id = f."conversationId" AND jsonb_typeof(f.part->'byDay') = 'object';

-- CreateIndex
CREATE INDEX "ConversationFigure_language_idx" ON "ConversationFigure"("accountId", "language", "beganAt", "conversationId") WHERE (language IS NOT NULL);

-- CreateIndex
CREATE INDEX "ConversationFigure_resolved_idx" ON "ConversationFigure"("accountId", "beganAt", "conversationId") WHERE "isResolved";
