-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "weeklyDigest" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "Figure" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "span" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "botId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "notFound" INTEGER NOT NULL DEFAULT 0,
    "other" INTEGER NOT NULL DEFAULT 0,
    "good" INTEGER NOT NULL DEFAULT 0,
    "bad" INTEGER NOT NULL DEFAULT 0,
    "handedOver" INTEGER NOT NULL DEFAULT 0,
    "over" INTEGER NOT NULL DEFAULT 0,
    "resolved" INTEGER NOT NULL DEFAULT 0,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "tail" JSONB NOT NULL DEFAULT '{}',
    "isSettled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("accountId","span","day","botId","channel")
);

-- CreateTable
CREATE TABLE "VisitorSum" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "day" DATE NOT NULL,
    "botId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "visitors" INTEGER NOT NULL DEFAULT 0,
    "back" INTEGER[],

    CONSTRAINT "VisitorSum_pkey" PRIMARY KEY ("accountId","day","botId","channel")
);

-- CreateTable
CREATE TABLE "ConversationFigure" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "conversationId" UUID NOT NULL,
    "part" JSONB NOT NULL DEFAULT '{}',
    "dueAt" TIMESTAMPTZ(3),
    "isWithdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ConversationFigure_pkey" PRIMARY KEY ("accountId","conversationId")
);

-- CreateTable
CREATE TABLE "FigureCursor" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "eventId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FigureCursor_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE INDEX "Figure_day_idx" ON "Figure"("day") WHERE (NOT "isSettled");

-- CreateIndex
CREATE INDEX "ConversationFigure_accountId_dueAt_idx" ON "ConversationFigure"("accountId", "dueAt") WHERE ("dueAt" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitorSum" ADD CONSTRAINT "VisitorSum_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConversationFigure" ADD CONSTRAINT "ConversationFigure_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureCursor" ADD CONSTRAINT "FigureCursor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"Figure"');

SELECT livery_protect('"VisitorSum"');

SELECT livery_protect('"ConversationFigure"');

SELECT livery_protect('"FigureCursor"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- What a conversation has added to the sums is no longer needed once it is gone, unless it has yet to be taken out.
create function livery_forget_figures() returns trigger language plpgsql as $$
begin
  delete from "ConversationFigure" f using gone g
    where f."accountId" = g."accountId" and f."conversationId" = g.id and not f."isWithdrawn";
  return null;
end $$;
select livery_seal('livery_forget_figures()');
create trigger livery_conversation_figures after delete on "Conversation"
  referencing old table as gone for each statement execute function livery_forget_figures();
