-- DropForeignKey
ALTER TABLE "Event" DROP CONSTRAINT "Event_accountId_fkey";

-- DropForeignKey
ALTER TABLE "Message" DROP CONSTRAINT "Message_accountId_fkey";

-- DropIndex
DROP INDEX "Conversation_accountId_lastMessageAt_id_idx";

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- Stands in for the key: with an account go its events.
create function livery_delete_events() returns trigger language plpgsql as $$
begin
  delete from "Event" where "accountId" = old.id;
  return old;
end $$;

create trigger livery_delete_events after delete on "Account" for each row execute function livery_delete_events();
