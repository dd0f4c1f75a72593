-- Who passes the wall between accounts is a matter of roles, which a session cannot give itself, and no longer of the
-- setting livery.system, which it could (docs/decisions/025-database-roles.md).

do $$
declare
  name text;
begin
  foreach name in array array['livery_system', 'livery_partner'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), name);
    execute format('grant %I to %I', name, current_user);
  end loop;
end $$;
-- Work of an agency on its own clients: what the application may do, and the rows that the policies below add.
do $$ begin
  if not pg_has_role('livery_partner', 'livery_app', 'usage') then
    grant livery_app to livery_partner;
  end if;
end $$;

create or replace function livery_visible(owner_column text) returns text language sql immutable as $$
  select format('%I = (select nullif(current_setting(''livery.account'', true), '''')::uuid)', owner_column)
$$;

-- Puts a table behind row-level security: the application sees the rows of the account that its transaction names, the
-- system sees all. `owner_column` null: the system alone.
create or replace function livery_protect(target regclass, owner_column text default 'accountId') returns void language plpgsql as $$
declare
  visible text;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy system on %s to livery_system using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to livery_system', target);
  if owner_column is not null then
    visible := livery_visible(owner_column);
    execute format('create policy account on %s to livery_app using (%s) with check (%s)', target, visible, visible);
    execute format('grant select, insert, update, delete on %s to livery_app', target);
  end if;
end $$;

do $$
declare
  policy record;
begin
  for policy in select tablename, qual from pg_policies where schemaname = current_schema() and policyname = 'account' loop
    execute format('drop policy account on %I', policy.tablename);
    execute format('revoke all on %I from livery_app', policy.tablename);
    perform livery_protect(format('%I', policy.tablename)::regclass, case
      when policy.qual not like '%livery.account%' then null
      when policy.tablename = 'Account' then 'id'
      else 'accountId' end);
  end loop;
end $$;

-- An agency sees and changes the rows of its own clients; what else is theirs it reaches as the client.
create policy clients on "Account" to livery_partner
  using ("parentId" = (select nullif(current_setting('livery.account', true), '')::uuid))
  with check ("parentId" = (select nullif(current_setting('livery.account', true), '')::uuid) and kind = 'customer');

-- Refuses whoever is neither the account that its transaction names, nor that one's agency, nor its client, nor the system.
-- For functions that work as the system: they ask who the session is, not who they are.
create function livery_admit(p_account uuid) returns boolean language plpgsql stable as $$
declare
  own uuid := nullif(current_setting('livery.account', true), '')::uuid;
begin
  if p_account = own or pg_has_role(session_user, 'livery_system', 'member') then
    return true;
  end if;
  if exists (select from "Account" where id = own and "parentId" = p_account)
    or exists (select from "Account" where id = p_account and "parentId" = own) then
    return true;
  end if;
  raise exception 'another account''s limits' using errcode = 'insufficient_privilege';
end $$;

-- Fixes where a function finds what it names, so that a caller's temporary tables cannot stand in for ours. With
-- `as_system` it works as the system for the application, and has to check by itself what it is asked for.
create function livery_seal(target regprocedure, as_system boolean default false) returns void language plpgsql as $$
begin
  execute format('alter function %s set search_path = %I, pg_temp', target, current_schema());
  if as_system then
    execute format('alter function %s security definer', target);
    execute format('revoke all on function %s from public', target);
    execute format('grant execute on function %s to livery_app, livery_system', target);
    -- An owner must be able to create in the schema, for this moment.
    execute format('grant create on schema %I to livery_system', current_schema());
    execute format('alter function %s owner to livery_system', target);
    execute format('revoke create on schema %I from livery_system', current_schema());
  end if;
end $$;

-- Takes `p_amount` of a metric from an account's limit, or raises LV429 so that the whole transaction is undone. Exact
-- under any concurrency: a shard uses only what it was granted, and grants are dealt from the limit by one transaction
-- at a time. A customer's use is counted on its partner too.
create or replace function livery_reserve(p_account uuid, p_metric text, p_period text, p_amount bigint, p_max bigint)
returns boolean language plpgsql as $$
declare
  p_shard int := livery_slot();
  total bigint;
  share bigint;
begin
  perform livery_admit(p_account);
  if p_max is null then
    insert into "Counter" ("accountId", metric, period, shard, used, granted, basis)
      values (p_account, p_metric, p_period, p_shard, p_amount, 0, -1)
      on conflict ("accountId", metric, period, shard) do update set used = "Counter".used + p_amount, basis = -1;
    return true;
  end if;
  update "Counter" set used = used + p_amount
    where "accountId" = p_account and metric = p_metric and period = p_period and shard = p_shard
      and basis = p_max and used + p_amount <= granted;
  if found then
    return true;
  end if;

  perform pg_advisory_xact_lock(hashtextextended(p_account::text || p_metric || p_period, 0));
  select coalesce(sum(used), 0) into total from (
    select used from "Counter" where "accountId" = p_account and metric = p_metric and period = p_period order by shard for update
  ) held;
  if total + p_amount > p_max then
    raise exception 'limit of % reached', p_metric using errcode = 'LV429', detail = p_metric;
  end if;
  share := (p_max - total - p_amount) / 64;
  update "Counter" set granted = used + share, basis = p_max
    where "accountId" = p_account and metric = p_metric and period = p_period and shard <> p_shard;
  insert into "Counter" ("accountId", metric, period, shard, used, granted, basis)
    values (p_account, p_metric, p_period, p_shard, p_amount, p_amount + share, p_max)
    on conflict ("accountId", metric, period, shard)
    do update set used = "Counter".used + p_amount, granted = "Counter".used + p_amount + share, basis = p_max;
  return true;
end $$;

-- Gives back what was reserved and not used.
create or replace function livery_release(p_account uuid, p_metric text, p_period text, p_amount bigint)
returns boolean language plpgsql as $$
begin
  perform livery_admit(p_account);
  insert into "Counter" ("accountId", metric, period, shard, used) values (p_account, p_metric, p_period, livery_slot(), -p_amount)
    on conflict ("accountId", metric, period, shard) do update set used = "Counter".used - p_amount;
  return true;
end $$;

-- Takes from a limit as much as there is, between p_least and p_most, and says how much; raises LV429 below p_least. Exact
-- as livery_reserve is, with which it shares rows and lock. Without a limit it takes nothing.
create or replace function livery_reserve_part(p_account uuid, p_metric text, p_period text, p_least bigint, p_most bigint, p_max bigint)
returns bigint language plpgsql as $$
declare
  p_shard int := livery_slot();
  total bigint;
  share bigint;
  part bigint := p_most;
begin
  if p_max is null then
    return 0;
  end if;
  perform livery_admit(p_account);
  update "Counter" set used = used + p_most
    where "accountId" = p_account and metric = p_metric and period = p_period and shard = p_shard
      and basis = p_max and used + p_most <= granted;
  if not found then
    perform pg_advisory_xact_lock(hashtextextended(p_account::text || p_metric || p_period, 0));
    select coalesce(sum(used), 0) into total from (
      select used from "Counter" where "accountId" = p_account and metric = p_metric and period = p_period order by shard for update
    ) held;
    part := least(p_most, p_max - total);
    if part < p_least then
      raise exception 'limit of % reached', p_metric using errcode = 'LV429', detail = p_metric;
    end if;
    share := (p_max - total - part) / 64;
    update "Counter" set granted = used + share, basis = p_max
      where "accountId" = p_account and metric = p_metric and period = p_period and shard <> p_shard;
    insert into "Counter" ("accountId", metric, period, shard, used, granted, basis)
      values (p_account, p_metric, p_period, p_shard, part, part + share, p_max)
      on conflict ("accountId", metric, period, shard)
      do update set used = "Counter".used + part, granted = "Counter".used + part + share, basis = p_max;
  end if;
  return part;
end $$;

-- Adds to the tokens of an account and of its partner what an answer took beyond what was held for it; less is given back.
create or replace function livery_spend(p_account uuid, p_parent uuid, p_period text, p_tokens bigint, p_parent_tokens bigint)
returns boolean language plpgsql as $$
begin
  perform livery_admit(p_account);
  if p_parent is not null then
    perform livery_admit(p_parent);
  end if;
  insert into "Counter" ("accountId", metric, period, shard, used)
    select id, 'tokens', p_period, livery_slot(), tokens
    from (values (1, p_account, p_tokens), (2, p_parent, p_parent_tokens)) levels (level, id, tokens)
    where id is not null and tokens <> 0 order by level
    on conflict ("accountId", metric, period, shard) do update set used = "Counter".used + excluded.used;
  return true;
end $$;

-- Takes from the limits of an account and of its partner, child first. Where neither has one, both are only counted, in one
-- statement.
create or replace function livery_take(p_account uuid, p_parent uuid, p_metric text, p_period text, p_amount bigint, p_max bigint, p_parent_max bigint)
returns boolean language plpgsql as $$
begin
  if p_max is not null or p_parent_max is not null then
    perform livery_reserve(p_account, p_metric, p_period, p_amount, p_max);
    if p_parent is not null then
      perform livery_reserve(p_parent, p_metric, p_period, p_amount, p_parent_max);
    end if;
    return true;
  end if;
  perform livery_admit(p_account);
  if p_parent is not null then
    perform livery_admit(p_parent);
  end if;
  insert into "Counter" ("accountId", metric, period, shard, used, granted, basis)
    select id, p_metric, p_period, livery_slot(), p_amount, 0, -1
    from (values (1, p_account), (2, p_parent)) levels (level, id) where id is not null order by level
    on conflict ("accountId", metric, period, shard) do update set used = "Counter".used + p_amount, basis = -1;
  return true;
end $$;

-- Opens an account to the transaction for a caller that a process remembers by its key: only while the key stands and the
-- rows that were read with it are the ones that stand now, and only the key's own account or a client of it. Versions are
-- compared in the order in which the look-up of a caller joins them (lib/domain/tokens, lib/domain/accounts).
create or replace function livery_enter(p_account uuid, p_hash bytea, p_stamp text)
returns boolean language plpgsql as $$
declare
  stamp text;
  owner uuid;
begin
  select concat_ws(':', t.xmin, a.xmin, plan.xmin, parent.xmin), a.id into stamp, owner
    from "Token" t join "Account" a on a.id = t."accountId"
    left join "Plan" plan on plan."accountId" = a."parentId" and plan.id = a."planId"
    left join "Account" parent on parent.id = a."parentId"
    where t.hash = p_hash and t."revokedAt" is null and (t."expiresAt" is null or t."expiresAt" > now()) and a."deletedAt" is null;
  if stamp is distinct from p_stamp or (owner is distinct from p_account
    and not exists (select from "Account" where id = p_account and "parentId" = owner)) then
    raise exception 'the caller has changed' using errcode = 'LV401';
  end if;
  perform set_config('livery.account', p_account::text, true);
  return true;
end $$;

-- Refuses whoever is neither the agency of a client nor the system.
create function livery_admit_agency(p_client uuid) returns boolean language plpgsql stable as $$
begin
  if not pg_has_role(session_user, 'livery_system', 'member') and not exists (
    select from "Account" where id = p_client and "parentId" = nullif(current_setting('livery.account', true), '')::uuid
  ) then
    raise exception 'another agency''s client' using errcode = 'insufficient_privilege';
  end if;
  return true;
end $$;

-- Deletes the people who work in one client alone. Their sessions and memberships go with them.
create function livery_forget_people(p_client uuid) returns boolean language plpgsql as $$
begin
  perform livery_admit_agency(p_client);
  delete from "User" u using "Membership" m where m."userId" = u.id and m."accountId" = p_client
    and not exists (select from "Membership" o where o."userId" = u.id and o."accountId" <> p_client);
  return true;
end $$;

-- Gives back everything that a client holds of its own and its agency's limits, except what is counted by the month.
create function livery_release_all(p_client uuid) returns boolean language plpgsql as $$
declare
  parent uuid := (select "parentId" from "Account" where id = p_client);
  held record;
begin
  perform livery_admit_agency(p_client);
  for held in
    select level.id, counted.metric, counted.amount from (
      select metric, sum(used)::bigint as amount from "Counter" where "accountId" = p_client and period = 'all'
      group by metric having sum(used) <> 0
    ) counted cross join (values (1, p_client), (2, parent)) level (place, id) where level.id is not null
    order by level.place, counted.metric
  loop
    perform livery_release(held.id, held.metric, 'all', held.amount);
  end loop;
  return true;
end $$;

-- Jobs are put into the queue within the caller's transaction, for the caller's own account alone.
create function livery_admit_job(p_payload json) returns boolean language plpgsql stable as $$
begin
  if p_payload->>'accountId' is distinct from current_setting('livery.account', true)
    and not pg_has_role(session_user, 'livery_system', 'member') then
    raise exception 'a job of another account' using errcode = 'insufficient_privilege';
  end if;
  return true;
end $$;

create or replace function livery_enqueue(p_task text, p_payload json, p_key text default null, p_run_at timestamptz default null)
returns boolean language plpgsql as $$
begin
  perform livery_admit_job(p_payload);
  perform graphile_worker.add_job(p_task, p_payload, job_key => p_key, run_at => p_run_at, max_attempts => 8);
  return true;
end $$;

-- Jobs of one name run one after the other; with a key of their own they are told apart, and can be planned for later.
create or replace function livery_enqueue_in_turn(p_task text, p_payload json, p_name text, p_key text default null, p_run_at timestamptz default null)
returns boolean language plpgsql as $$
begin
  perform livery_admit_job(p_payload);
  perform graphile_worker.add_job(p_task, p_payload, queue_name => p_name, job_key => coalesce(p_key, p_name), run_at => p_run_at, max_attempts => 8);
  return true;
end $$;

do $$
declare
  each regprocedure;
begin
  for each in select oid::regprocedure from pg_proc where pronamespace = current_schema()::regnamespace and proname = any (array[
    'livery_reserve', 'livery_release', 'livery_reserve_part', 'livery_take', 'livery_enter', 'livery_forget_people',
    'livery_release_all', 'livery_enqueue', 'livery_enqueue_in_turn']) or oid = 'livery_spend(uuid, uuid, text, bigint, bigint)'::regprocedure loop
    perform livery_seal(each, true);
  end loop;
  for each in select oid::regprocedure from pg_proc where pronamespace = current_schema()::regnamespace
    and prorettype = 'trigger'::regtype and proname like 'livery\_%' loop
    perform livery_seal(each);
  end loop;
end $$;
