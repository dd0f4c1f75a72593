-- Whoever opens a page with a widget names its bot or the widget alone, without an account.
CREATE INDEX "Bot_id_idx" ON "Bot" USING HASH ("id");
CREATE INDEX "Integration_id_idx" ON "Integration" USING HASH ("id");

-- A visitor's session that ends, ends what it has open.
create trigger livery_rights after update of "revokedAt" on "VisitorSession" for each row
  when (old."revokedAt" is distinct from new."revokedAt") execute function livery_tell_rights();
create trigger livery_rights_gone after delete on "VisitorSession" for each statement execute function livery_tell_rights();
