-- CreateEnum
CREATE TYPE "ContactImportStatus" AS ENUM ('draft', 'running', 'done');

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00',
ADD COLUMN     "nameKey" BYTEA NOT NULL DEFAULT decode('ff'::text, 'hex'::text),
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ContactTerm" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "contactId" UUID NOT NULL,
    "term" BYTEA NOT NULL,

    CONSTRAINT "ContactTerm_pkey" PRIMARY KEY ("accountId","contactId","term")
);

-- CreateTable
CREATE TABLE "MergedContact" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "consent" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MergedContact_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "ContactImport" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "delimiter" TEXT NOT NULL,
    "status" "ContactImportStatus" NOT NULL DEFAULT 'draft',
    "columns" TEXT[],
    "fields" TEXT[],
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "total" INTEGER NOT NULL,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactImport_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "ContactImportRow" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "outcome" TEXT,
    "reason" TEXT,
    "contactId" UUID,

    CONSTRAINT "ContactImportRow_pkey" PRIMARY KEY ("accountId","importId","number")
);

-- CreateIndex
CREATE INDEX "ContactTerm_accountId_term_contactId_idx" ON "ContactTerm"("accountId", "term", "contactId");

-- CreateIndex
CREATE INDEX "MergedContact_accountId_contactId_idx" ON "MergedContact"("accountId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "MergedContact_accountId_fingerprint_key" ON "MergedContact"("accountId", "fingerprint");

-- CreateIndex
CREATE INDEX "ContactImport_createdAt_idx" ON "ContactImport"("createdAt");

-- CreateIndex
CREATE INDEX "ContactImportRow_accountId_contactId_idx" ON "ContactImportRow"("accountId", "contactId");

-- CreateIndex
CREATE INDEX "Contact_accountId_lastSeenAt_id_idx" ON "Contact"("accountId", "lastSeenAt", "id");

-- CreateIndex
CREATE INDEX "Contact_accountId_nameKey_id_idx" ON "Contact"("accountId", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Contact_accountId_leadAt_id_idx" ON "Contact"("accountId", "leadAt", "id") WHERE ("leadAt" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "ContactTerm" ADD CONSTRAINT "ContactTerm_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MergedContact" ADD CONSTRAINT "MergedContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergedContact" ADD CONSTRAINT "MergedContact_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ContactImport" ADD CONSTRAINT "ContactImport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactImportRow" ADD CONSTRAINT "ContactImportRow_accountId_importId_fkey" FOREIGN KEY ("accountId", "importId") REFERENCES "ContactImport"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ContactImportRow" ADD CONSTRAINT "ContactImportRow_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT livery_protect('"ContactTerm"');

SELECT livery_protect('"MergedContact"');

SELECT livery_protect('"ContactImport"');

SELECT livery_protect('"ContactImportRow"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- A text as it is compared in a search: small, without accents.
create function livery_fold(p_text text) returns text language sql immutable parallel safe as $$
  select case when octet_length(p_text) = length(p_text) then lower(p_text)
    else lower(regexp_replace(normalize(p_text, NFKD), '[\u0300-\u036f]', '', 'g')) end
$$;

-- What a list by name goes by; whoever has neither name nor address comes last.
create function livery_name_key(p_name text, p_email text) returns bytea language sql immutable as $$
  select coalesce(substring(convert_to(nullif(livery_fold(coalesce(nullif(btrim(p_name), ''), p_email)), ''), 'UTF8') from 1 for 64), '\xff')
$$;

-- By what a contact is found, each with its kind before it: s a word that is searched for, r the digits of a phone from
-- the end, e the address, p the phone, t a tag, l a lead, a an agreement. Of bots (b) and channels (c) conversations tell.
-- Words are parted by spaces, and by everything that is neither letter nor digit.
create function livery_contact_terms(k "Contact") returns bytea[] language plpgsql stable as $$
declare
  names text[] := array[k.name, k.nick];
  emails text[] := array[k.email];
  phones text[] := array[k.phone];
  ids text[] := array[case when k.fingerprint not like 'widget:%' and k.fingerprint <> k.id::text then k.fingerprint end];
  words text[] := '{}';
  terms text[] := '{}';
  known record;
  each text;
begin
  for known in select "externalId", "userName", "verifiedPhone", "verifiedEmail" from "ContactIdentity" i
    where i."accountId" = k."accountId" and i."contactId" = k.id
  loop
    names := names || known."userName";
    emails := emails || known."verifiedEmail";
    phones := phones || known."verifiedPhone";
    ids := ids || known."externalId";
  end loop;
  foreach each in array names || emails loop
    continue when each is null or each = '';
    each := livery_fold(each);
    words := words || (regexp_split_to_array(each, '\s+') || regexp_split_to_array(each, '[^[:alnum:]]+'))[1:60];
  end loop;
  foreach each in array emails loop
    continue when each is null;
    terms := terms || ('e' || livery_fold(each));
    words := words || split_part(livery_fold(each), '@', 2);
  end loop;
  foreach each in array ids loop
    continue when each is null;
    each := left(livery_fold(each), 100);
    words := words || each || case when position(':' in each) > 0 then substring(each from position(':' in each) + 1) else '' end;
  end loop;
  foreach each in array phones loop
    each := left(regexp_replace(each, '\D', '', 'g'), 40);
    continue when each is null or length(each) < 3;
    words := words || each;
    terms := terms || ('p' || ltrim(each, '0')) || ('r' || reverse(ltrim(each, '0')));
  end loop;
  foreach each in array k.tags loop
    terms := terms || ('t' || livery_fold(each));
  end loop;
  if k."leadAt" is not null then terms := terms || 'l'::text; end if;
  if k.consent is not null then terms := terms || 'a'::text; end if;
  return array(
    select convert_to(left(term, 330), 'UTF8') from unnest(terms) term
    union select convert_to('s' || left(word, 100), 'UTF8') from unnest(words) word where word <> ''
  );
end $$;

create function livery_keep_contact_terms(k "Contact", p_is_new boolean default false) returns void language plpgsql as $$
declare
  wanted bytea[] := livery_contact_terms(k);
begin
  if not p_is_new then
    delete from "ContactTerm" where "accountId" = k."accountId" and "contactId" = k.id
      and get_byte(term, 0) not in (ascii('b'), ascii('c')) and term <> all (wanted);
  end if;
  insert into "ContactTerm" ("accountId", "contactId", term) select k."accountId", k.id, unnest(wanted) on conflict do nothing;
end $$;

-- Before a contact is written. One that comes under a fingerprint of a contact that was merged into another is that one:
-- the insert then meets the kept contact's fingerprint, and does what it does for a contact that is known.
create function livery_before_contact() returns trigger language plpgsql as $$
declare
  kept text;
begin
  if tg_op = 'INSERT' then
    select k.fingerprint into kept from "MergedContact" m
      join "Contact" k on k."accountId" = m."accountId" and k.id = m."contactId"
      where m."accountId" = new."accountId" and m.fingerprint = new.fingerprint;
    new.fingerprint := coalesce(kept, new.fingerprint);
  elsif new.fingerprint <> old.fingerprint and exists (
    select from "MergedContact" where "accountId" = new."accountId" and fingerprint = new.fingerprint
  ) then
    raise exception 'the fingerprint is of a contact that was merged' using errcode = 'unique_violation';
  end if;
  new."nameKey" := livery_name_key(new.name, new.email);
  return new;
end $$;
create trigger livery_contact_before_insert before insert on "Contact" for each row execute function livery_before_contact();
create trigger livery_contact_before_update before update of name, email, fingerprint on "Contact" for each row
  when ((new.name, new.email, new.fingerprint) is distinct from (old.name, old.email, old.fingerprint))
  execute function livery_before_contact();

create function livery_after_contact() returns trigger language plpgsql as $$
begin
  -- An insert that waited for a merge to commit looked for merged fingerprints before there was one.
  if tg_op = 'INSERT' and exists (
    select from "MergedContact" where "accountId" = new."accountId" and fingerprint = new.fingerprint
  ) then
    raise exception 'the contact was merged at this moment' using errcode = 'serialization_failure';
  end if;
  -- Most are visitors of whom nothing is known yet.
  if tg_op = 'UPDATE' or new.name <> '' or new.email is not null or new.phone is not null or new.nick is not null
    or new.tags <> '{}' or new."leadAt" is not null or new.consent is not null
    or new.fingerprint not like 'widget:%' and new.fingerprint <> new.id::text then
    perform livery_keep_contact_terms(new, tg_op = 'INSERT');
  end if;
  return null;
end $$;
create trigger livery_contact_after_insert after insert on "Contact" for each row execute function livery_after_contact();
create trigger livery_contact_after_update after update of name, nick, email, phone, tags, fingerprint, "leadAt", consent on "Contact" for each row
  when ((new.name, new.nick, new.email, new.phone, new.tags, new.fingerprint, new."leadAt" is null, new.consent is null)
    is distinct from (old.name, old.nick, old.email, old.phone, old.tags, old.fingerprint, old."leadAt" is null, old.consent is null))
  execute function livery_after_contact();

create function livery_after_identity() returns trigger language plpgsql as $$
declare
  k "Contact";
begin
  for k in select c.* from "Contact" c where c."accountId" = coalesce(new."accountId", old."accountId")
    and c.id in (new."contactId", old."contactId") order by c.id
  loop
    perform livery_keep_contact_terms(k);
  end loop;
  return null;
end $$;
create trigger livery_identity_after after insert or update or delete on "ContactIdentity" for each row execute function livery_after_identity();

-- What a conversation tells of its contact: bot, channel, and when they last said something. Nobody waits here: where
-- somebody else holds the contact's row, the next message tells it.
create function livery_after_conversation() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new."contactId" is distinct from old."contactId" then
    insert into "ContactTerm" ("accountId", "contactId", term)
      select new."accountId", new."contactId", convert_to(term, 'UTF8') from (values ('b' || new."botId"::text), ('c' || new.channel)) t (term)
      where term is not null on conflict do nothing;
  end if;
  update "Contact" set "lastSeenAt" = new."lastUserMessageAt" where ctid = any (array(
    select ctid from "Contact" where "accountId" = new."accountId" and id = new."contactId"
      and "lastSeenAt" < new."lastUserMessageAt" for no key update skip locked));
  return null;
end $$;
create trigger livery_conversation_of_contact after insert on "Conversation" for each row
  when (new."contactId" is not null) execute function livery_after_conversation();
-- Every five minutes of a conversation, not with every message of it.
create trigger livery_conversation_goes_on after update of "contactId", "lastUserMessageAt" on "Conversation" for each row
  when (new."contactId" is not null and new.channel <> 'test' and (new."contactId" is distinct from old."contactId"
    or floor(extract(epoch from new."lastUserMessageAt") / 300) is distinct from floor(extract(epoch from old."lastUserMessageAt") / 300)))
  execute function livery_after_conversation();

-- What is written for a contact while that is merged into another belongs to the kept one. The lock is the one that the
-- foreign key takes; it waits for a merge that is under way.
create function livery_follow_merged() returns trigger language plpgsql as $$
declare
  kept uuid;
begin
  perform from "Contact" where "accountId" = new."accountId" and id = new."contactId" for key share;
  if not found then
    select "contactId" into kept from "MergedContact" where "accountId" = new."accountId" and id = new."contactId";
    new."contactId" := coalesce(kept, new."contactId");
  end if;
  return new;
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['Conversation', 'Rating', 'Task', 'ApiSession', 'VisitorSession', 'ContactIdentity'] loop
    execute format('create trigger livery_follow_merged before insert on %I for each row when (new."contactId" is not null) execute function livery_follow_merged()', name);
  end loop;
end $$;

do $$
declare
  target regprocedure;
begin
  foreach target in array array['livery_before_contact()', 'livery_after_contact()', 'livery_after_identity()',
    'livery_after_conversation()', 'livery_follow_merged()']::regprocedure[]
  loop
    perform livery_seal(target);
  end loop;
end $$;

-- What is there already, of all accounts: the schema's owner need not see their rows.
create function livery_fill_contacts() returns boolean language plpgsql as $$
begin
  update "Contact" k set "nameKey" = livery_name_key(k.name, k.email),
    "lastSeenAt" = coalesce((select max("lastUserMessageAt") from "Conversation" c
      where c."accountId" = k."accountId" and c."contactId" = k.id and c.channel <> 'test'), k."lastSeenAt");
  insert into "ContactTerm" ("accountId", "contactId", term)
    select k."accountId", k.id, unnest(livery_contact_terms(k)) from "Contact" k on conflict do nothing;
  insert into "ContactTerm" ("accountId", "contactId", term)
    select distinct c."accountId", c."contactId", convert_to(t.term, 'UTF8')
    from "Conversation" c, lateral (values ('b' || c."botId"::text), ('c' || c.channel)) t (term)
    where c."contactId" is not null and t.term is not null on conflict do nothing;
  return true;
end $$;
select livery_seal('livery_fill_contacts()', true);
select livery_fill_contacts();
drop function livery_fill_contacts();
