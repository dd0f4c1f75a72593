-- CreateTable
CREATE TABLE "RecordField" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "datasetId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "value" BYTEA NOT NULL,
    "recordId" UUID NOT NULL,

    CONSTRAINT "RecordField_pkey" PRIMARY KEY ("accountId","datasetId","path","value","recordId")
);

-- AddForeignKey
ALTER TABLE "RecordField" ADD CONSTRAINT "RecordField_accountId_datasetId_fkey" FOREIGN KEY ("accountId", "datasetId") REFERENCES "Dataset"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"RecordField"');

-- Kind and beginning of a value of meta, in bytes that sort as values of the kind do: equal values have equal bytes, a
-- greater one has no lesser bytes. Null for what is no single value.
create function livery_meta_value(p_value jsonb) returns bytea language plpgsql immutable as $$
declare
  number numeric;
  bits bigint;
begin
  case jsonb_typeof(p_value)
    when 'string' then return 's'::bytea || substring(convert_to(p_value #>> '{}', 'UTF8') from 1 for 48);
    when 'boolean' then return case when p_value = 'true' then 'b1'::bytea else 'b0'::bytea end;
    when 'number' then
      number := (p_value #>> '{}')::numeric;
      -- What a double cannot hold counts as the nearest that it can.
      if abs(number) < 1e-300 then number := 0; end if;
      if abs(number) > 1e300 then number := sign(number) * 1e300; end if;
      bits := ('x' || encode(float8send(number::float8), 'hex'))::bit(64)::bigint;
      -- Of negative numbers the greater has the lesser bits, and the sign comes first.
      if bits < 0 then bits := ~bits; else bits := bits # (-9223372036854775808); end if;
      return 'n'::bytea || int8send(bits);
    else return null;
  end case;
end $$;

-- The values of a record's meta by their keys, joined by dots; of a list each of its own. One row without key stands for
-- more than a hundred.
create function livery_meta_fields(p_meta jsonb) returns table (path text, value bytea) language sql immutable rows 5 as $$
  with recursive walk (path, value, depth) as (
    select key, e.value, 1 from jsonb_each(case jsonb_typeof(p_meta) when 'object' then p_meta else '{}' end) e
    union all
    select walk.path || '.' || key, e.value, depth + 1 from walk
      cross join lateral jsonb_each(case jsonb_typeof(walk.value) when 'object' then walk.value else '{}' end) e
      where depth < 8
  ),
  fields (path, value) as (
    select distinct walk.path, livery_meta_value(each.value) from walk
      cross join lateral (
        select walk.value where jsonb_typeof(walk.value) <> 'array'
        union all
        select jsonb_array_elements(case jsonb_typeof(walk.value) when 'array' then walk.value else '[]' end)
      ) each (value)
      where walk.path <> '' and length(walk.path) <= 300 and jsonb_typeof(each.value) in ('string', 'number', 'boolean')
      limit 101
  )
  select fields.path, fields.value from fields where (select count(*) from fields) <= 100
  union all
  select '', ''::bytea where (select count(*) from fields) > 100
$$;

create function livery_keep_record_fields() returns trigger language plpgsql as $$
declare
  field record;
begin
  if tg_op <> 'INSERT' then
    -- One probe of the primary key each, whatever the planner's statistics say.
    for field in select path, value from livery_meta_fields(old.meta) loop
      delete from "RecordField" f where f."accountId" = old."accountId" and f."datasetId" = old."datasetId"
        and f.path = field.path and f.value = field.value and f."recordId" = old.id;
    end loop;
  end if;
  if tg_op <> 'DELETE' then
    insert into "RecordField" ("accountId", "datasetId", path, value, "recordId")
      select new."accountId", new."datasetId", path, value, new.id from livery_meta_fields(new.meta);
  end if;
  return null;
end $$;

-- Passages of documents have no meta, and cost no call.
create trigger livery_fields_of_new after insert on "Record" for each row
  when (new.meta <> '{}') execute function livery_keep_record_fields();
create trigger livery_fields_of_changed after update of meta on "Record" for each row
  when (new.meta <> old.meta) execute function livery_keep_record_fields();
create trigger livery_fields_of_deleted after delete on "Record" for each row
  when (old.meta <> '{}') execute function livery_keep_record_fields();

-- What is there already.
select set_config('livery.system', 'on', false);
insert into "RecordField" ("accountId", "datasetId", path, value, "recordId")
  select r."accountId", r."datasetId", f.path, f.value, r.id from "Record" r cross join lateral livery_meta_fields(r.meta) f
  where r.meta <> '{}';
select set_config('livery.system', '', false);
