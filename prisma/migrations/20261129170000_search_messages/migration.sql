-- ── Written by hand: Prisma knows no index over expressions ───────────────────────────────────────────────────────

-- What a message says, and as one word more whose it is: a search meets its own account's messages alone, without an
-- extension for indexes over several columns. An answer that is being made is put in once, when it is closed.
create index "Message_terms_idx" on "Message" using gin
  ((to_tsvector('simple'::regconfig, text) || array_to_tsvector(array['account:' || "accountId"::text])))
  where type in ('user', 'bot') and status in ('complete', 'partial');
