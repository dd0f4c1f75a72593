-- Opens an account to the transaction for a caller that a process remembers by its key: only while the key stands and the
-- rows that were read with it are the ones that stand now. Their versions are compared in the order in which the look-up
-- of a caller joins them (lib/domain/tokens, lib/domain/accounts).
create function livery_enter(p_account uuid, p_hash bytea, p_stamp text)
returns boolean language plpgsql as $$
declare
  stamp text;
begin
  perform set_config('livery.system', 'on', true);
  select concat_ws(':', t.xmin, a.xmin, plan.xmin, parent.xmin) into stamp
    from "Token" t join "Account" a on a.id = t."accountId"
    left join "Plan" plan on plan."accountId" = a."parentId" and plan.id = a."planId"
    left join "Account" parent on parent.id = a."parentId"
    where t.hash = p_hash and t."revokedAt" is null and (t."expiresAt" is null or t."expiresAt" > now()) and a."deletedAt" is null;
  if stamp is distinct from p_stamp then
    raise exception 'the caller has changed' using errcode = 'LV401';
  end if;
  perform set_config('livery.system', '', true);
  perform set_config('livery.account', p_account::text, true);
  return true;
end $$;
