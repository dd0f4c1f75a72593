-- Takes from the limits of an account and of its partner, child first. Where neither has one, both are only counted, in one
-- statement.
create function livery_take(p_account uuid, p_parent uuid, p_metric text, p_period text, p_amount bigint, p_max bigint, p_parent_max bigint)
returns boolean language plpgsql as $$
declare
  was text := coalesce(current_setting('livery.system', true), '');
begin
  if p_max is not null or p_parent_max is not null then
    perform livery_reserve(p_account, p_metric, p_period, p_amount, p_max);
    if p_parent is not null then
      perform livery_reserve(p_parent, p_metric, p_period, p_amount, p_parent_max);
    end if;
    return true;
  end if;
  perform set_config('livery.system', 'on', true);
  insert into "Counter" ("accountId", metric, period, shard, used, granted, basis)
    select id, p_metric, p_period, livery_slot(), p_amount, 0, -1
    from (values (1, p_account), (2, p_parent)) levels (level, id) where id is not null order by level
    on conflict ("accountId", metric, period, shard) do update set used = "Counter".used + p_amount, basis = -1;
  perform set_config('livery.system', was, true);
  return true;
end $$;
