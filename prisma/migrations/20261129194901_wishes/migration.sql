-- What a member of an account is called, for statements that note it: people stand behind the system's door. Only for the
-- account of the transaction.
create function livery_member_name(p_account uuid, p_user uuid) returns text language sql stable as $$
  select coalesce(nullif(btrim(u.name), ''), u.email) from "Membership" m join "User" u on u.id = m."userId"
  where m."accountId" = p_account and m."userId" = p_user and livery_admit(p_account)
$$;

select livery_seal('livery_member_name(uuid, uuid)', true);
