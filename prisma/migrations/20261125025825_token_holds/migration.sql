-- CreateTable
CREATE TABLE "TokenHold" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "own" INTEGER NOT NULL,
    "partners" INTEGER NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TokenHold_pkey" PRIMARY KEY ("accountId","id")
);

-- AddForeignKey
ALTER TABLE "TokenHold" ADD CONSTRAINT "TokenHold_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"TokenHold"');

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- Holds tokens for one answer on the account's limit, then on its partner's, and notes them: with the pending message, or
-- under the id of a hold where nothing is stored. More for the same answer adds to its note. What is noted is given back
-- should the process die; an answer that has been closed meanwhile gets nothing.
drop function livery_hold(uuid, uuid, text, bigint, bigint, bigint, bigint, uuid);
create function livery_hold(p_account uuid, p_parent uuid, p_period text, p_least bigint, p_most bigint, p_max bigint, p_parent_max bigint, p_message uuid, p_hold uuid default null)
returns int[] language plpgsql as $$
declare
  taken int[];
begin
  taken := array[
    livery_reserve_part(p_account, 'tokens', p_period, p_least, p_most, p_max),
    case when p_parent is null then 0 else livery_reserve_part(p_parent, 'tokens', p_period, p_least, p_most, p_parent_max) end
  ];
  if p_message is not null then
    update "Message" set held = array[coalesce(held[1], 0) + taken[1], coalesce(held[2], 0) + taken[2]]
      where "accountId" = p_account and id = p_message and status = 'pending';
    perform livery_require(found, 'turn');
  elsif p_hold is not null then
    insert into "TokenHold" as hold ("accountId", id, period, own, partners, "leaseUntil")
      values (p_account, p_hold, p_period, taken[1], taken[2], now() + interval '1 minute')
      on conflict ("accountId", id) do update set own = hold.own + excluded.own, partners = hold.partners + excluded.partners,
        "leaseUntil" = excluded."leaseUntil";
  end if;
  return taken;
end $$;

-- Adds what an answer took that is not stored, beyond what is noted under its hold. A note that is gone was given back.
create function livery_spend(p_account uuid, p_parent uuid, p_period text, p_tokens bigint, p_parent_tokens bigint, p_hold uuid)
returns boolean language plpgsql as $$
declare
  noted "TokenHold";
begin
  if p_hold is not null then
    delete from "TokenHold" where "accountId" = p_account and id = p_hold returning * into noted;
  end if;
  return livery_spend(p_account, p_parent, p_period, p_tokens - coalesce(noted.own, 0), p_parent_tokens - coalesce(noted.partners, 0));
end $$;
