-- The variable of the first version went by the name of the column.
create or replace function livery_hold(p_account uuid, p_parent uuid, p_period text, p_least bigint, p_most bigint, p_max bigint, p_parent_max bigint, p_message uuid)
returns int[] language plpgsql as $$
declare
  taken int[];
begin
  taken := array[
    livery_reserve_part(p_account, 'tokens', p_period, p_least, p_most, p_max),
    case when p_parent is null then 0 else livery_reserve_part(p_parent, 'tokens', p_period, p_least, p_most, p_parent_max) end
  ];
  update "Message" set held = taken where "accountId" = p_account and id = p_message;
  return taken;
end $$;
