-- CreateTable
CREATE TABLE "Tally" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "kind" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "fromId" UUID NOT NULL,
    "facet1" TEXT NOT NULL,
    "facet2" TEXT NOT NULL,
    "facet3" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("accountId","kind","level","fromId","facet1","facet2","facet3","shard")
);

-- CreateTable
CREATE TABLE "TallyBlock" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "kind" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "fromId" UUID NOT NULL,

    CONSTRAINT "TallyBlock_pkey" PRIMARY KEY ("accountId","kind","level","fromId")
);

-- CreateIndex
CREATE INDEX "DailyStat_day_idx" ON "DailyStat"("day") WHERE (shard <> 0);

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

select livery_protect('"Tally"');
select livery_protect('"TallyBlock"');

create function livery_delete_tallies() returns trigger language plpgsql as $$
begin
  delete from "Tally" where "accountId" = old.id;
  delete from "TallyBlock" where "accountId" = old.id;
  return old;
end $$;
create trigger livery_delete_tallies after delete on "Account" for each row execute function livery_delete_tallies();

-- The stretch that an id lies in.
create function livery_block(p_account uuid, p_kind text, p_level smallint, p_id uuid) returns uuid language sql stable as $$
  select coalesce((select "fromId" from "TallyBlock" where "accountId" = p_account and kind = p_kind and level = p_level
    and "fromId" <= p_id order by "fromId" desc limit 1), '00000000-0000-0000-0000-000000000000')
$$;

-- Where the stretch that begins at an id ends; null for the last.
create function livery_block_end(p_account uuid, p_kind text, p_level smallint, p_from uuid) returns uuid language sql stable as $$
  select "fromId" from "TallyBlock" where "accountId" = p_account and kind = p_kind and level = p_level
    and "fromId" > p_from order by "fromId" limit 1
$$;

-- Lets one transaction at a time write the sums of an account's kind in this connection's shard, so that two can never
-- wait for each other's rows; whoever moves the stretches takes the turn of every shard.
create function livery_tally_turn(p_account uuid, p_kind text, p_shard int) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext(p_kind || p_account::text), p_shard);
  return true;
end $$;

-- Asks for smaller stretches once the one of an id holds over 1,000 rows.
create function livery_tally_grown(p_account uuid, p_kind text, p_id uuid) returns boolean language plpgsql as $$
begin
  if (select sum(count) from "Tally" where "accountId" = p_account and kind = p_kind and level = 0
      and "fromId" = livery_block(p_account, p_kind, 0::smallint, p_id)) > 1000 then
    perform livery_enqueue('balance-tallies', json_build_object('accountId', p_account), 'balance:' || p_account);
  end if;
  return true;
end $$;

-- Keeps the sums of a table in step with its rows. The facets are expressions over a row `r`.
create function livery_keep_tally(p_kind text, p_table regclass, p_facet1 text, p_facet2 text, p_facet3 text)
returns void language plpgsql as $make$
declare
  facets text := concat_ws(', ', p_facet1, p_facet2, p_facet3);
  of_old text := replace(facets, 'r.', 'old.');
  of_new text := replace(facets, 'r.', 'new.');
  target text := '"Tally" ("accountId", kind, level, "fromId", facet1, facet2, facet3, shard, count)';
  adding text := 'on conflict ("accountId", kind, level, "fromId", facet1, facet2, facet3, shard) do update set count = "Tally".count + excluded.count';
begin
  -- Rows that came or went, all of a statement at once.
  execute format($sql$
    create function livery_tally_%1$s_rows() returns trigger language plpgsql as $f$
    declare
      sign int := case tg_op when 'INSERT' then 1 else -1 end;
      -- Rarely, so that it costs next to nothing.
      looks boolean := tg_op = 'INSERT' and random() * 20 < (select count(*) from changed);
    begin
      -- With an account goes all of it; there is nothing to keep then.
      perform livery_tally_turn(a.id, %1$L, livery_slot()) from "Account" a
        where a.id in (select "accountId" from changed r where "deletedAt" is null);
      if not found then return null; end if;
      insert into %2$s
        select "accountId", %1$L, level, livery_block("accountId", %1$L, level, id), %4$s, livery_slot(), sign * count(*)
        from changed r cross join (values (0::smallint), (1::smallint)) l(level)
        where "deletedAt" is null and exists (select from "Account" a where a.id = r."accountId") group by 1, 2, 3, 4, 5, 6, 7
        %3$s;
      if looks then
        perform livery_tally_grown("accountId", %1$L, id)
          from (select distinct on ("accountId") "accountId", id from changed order by "accountId", id desc) newest;
      end if;
      return null;
    end $f$ $sql$, p_kind, target, adding, facets);
  -- A row that is filtered otherwise than before, or was hidden or shown.
  execute format($sql$
    create function livery_tally_%1$s_row() returns trigger language plpgsql as $f$
    begin
      perform livery_tally_turn(new."accountId", %1$L, livery_slot());
      insert into %2$s
        select new."accountId", %1$L, level, livery_block(new."accountId", %1$L, level, new.id), facet1, facet2, facet3, livery_slot(), sign
        from (select %4$s, -1 where old."deletedAt" is null union all select %5$s, 1 where new."deletedAt" is null) f(facet1, facet2, facet3, sign)
          cross join (values (0::smallint), (1::smallint)) l(level)
        %3$s;
      return null;
    end $f$ $sql$, p_kind, target, adding, of_old, of_new);
  execute format('create trigger livery_tally_came after insert on %s referencing new table as changed for each statement execute function livery_tally_%s_rows()', p_table, p_kind);
  execute format('create trigger livery_tally_went after delete on %s referencing old table as changed for each statement execute function livery_tally_%s_rows()', p_table, p_kind);
  execute format('create trigger livery_tally_moved after update on %s for each row
    when ((old."deletedAt" is null) is distinct from (new."deletedAt" is null) or (%s) is distinct from (%s)) execute function livery_tally_%s_row()',
    p_table, of_old, of_new, p_kind);

  -- Makes stretches of 500 rows where one has grown over 1,000, groups of 32 where one has over 64 of them, and one row of
  -- each sum. Nobody else writes sums of the account meanwhile.
  execute format($sql$
    create function livery_balance_%1$s(p_account uuid) returns boolean language plpgsql as $f$
    declare
      grown record;
      first_of_next uuid;
    begin
      perform livery_tally_turn(p_account, %1$L, shard) from generate_series(0, 63) shard;
      with spread as (
        delete from "Tally" where "accountId" = p_account and kind = %1$L and shard <> 0 returning *
      )
      insert into %2$s select "accountId", kind, level, "fromId", facet1, facet2, facet3, 0, sum(count)
        from spread group by 1, 2, 3, 4, 5, 6, 7 %3$s;
      delete from "Tally" where "accountId" = p_account and kind = %1$L and count = 0;

      for grown in select "fromId" from "Tally" where "accountId" = p_account and kind = %1$L and level = 0 group by 1 having sum(count) > 1000 loop
        first_of_next := livery_block_end(p_account, %1$L, 0::smallint, grown."fromId");
        insert into "TallyBlock" ("accountId", kind, level, "fromId")
          select p_account, %1$L, 0, id from (
            select id, row_number() over (order by id) as place from %5$s
            where "accountId" = p_account and id >= grown."fromId" and (first_of_next is null or id < first_of_next) and "deletedAt" is null
          ) placed where place > 1 and place %% 500 = 1
          on conflict do nothing;
        delete from "Tally" where "accountId" = p_account and kind = %1$L and level = 0 and "fromId" = grown."fromId";
        insert into %2$s
          select p_account, %1$L, 0, livery_block(p_account, %1$L, 0::smallint, id), %4$s, 0, count(*) from %5$s r
          where "accountId" = p_account and id >= grown."fromId" and (first_of_next is null or id < first_of_next) and "deletedAt" is null
          group by 4, 5, 6, 7;
      end loop;

      for grown in select livery_block(p_account, %1$L, 1::smallint, "fromId") as "fromId" from "TallyBlock"
          where "accountId" = p_account and kind = %1$L and level = 0 group by 1 having count(*) > 64 loop
        first_of_next := livery_block_end(p_account, %1$L, 1::smallint, grown."fromId");
        insert into "TallyBlock" ("accountId", kind, level, "fromId")
          select p_account, %1$L, 1, "fromId" from (
            select "fromId", row_number() over (order by "fromId") as place from "TallyBlock"
            where "accountId" = p_account and kind = %1$L and level = 0 and "fromId" > grown."fromId" and (first_of_next is null or "fromId" < first_of_next)
          ) placed where place %% 32 = 0
          on conflict do nothing;
        delete from "Tally" where "accountId" = p_account and kind = %1$L and level = 1 and "fromId" = grown."fromId";
        insert into %2$s
          select p_account, %1$L, 1, livery_block(p_account, %1$L, 1::smallint, "fromId"), facet1, facet2, facet3, 0, sum(count) from "Tally"
          where "accountId" = p_account and kind = %1$L and level = 0 and "fromId" >= grown."fromId" and (first_of_next is null or "fromId" < first_of_next)
          group by 4, 5, 6, 7;
      end loop;
      return true;
    end $f$ $sql$, p_kind, target, adding, facets, p_table);

  -- What is there already.
  execute format('insert into %2$s select "accountId", %1$L, level, %3$L::uuid, %4$s, 0, count(*) from %5$s r cross join (values (0), (1)) l(level)
    where "deletedAt" is null group by 1, 2, 3, 4, 5, 6, 7', p_kind, target, '00000000-0000-0000-0000-000000000000', facets, p_table);
  execute format('select livery_balance_%s(id) from "Account"', p_kind);
end $make$;

select set_config('livery.system', 'on', false);
select livery_keep_tally('conversation', '"Conversation"', 'coalesce(r."botId"::text, '''')', 'r.channel', 'r.status::text');
select livery_keep_tally('bot', '"Bot"', 'r."channelType"', 'r."isActive"::text', '''''');
select livery_keep_tally('source', '"Source"', 'r."datasetId"::text', 'r.type::text || case when r."questionKey" is null then '''' else ''/taught'' end', 'r.status::text');
select set_config('livery.system', '', false);
