import type { Client } from "pg"

/**
 * Lets the system's role work the job queue, whose tables belong to the owner and let nobody else in. Done after the
 * queue's own migrations, which may have added tables.
 */
export async function openQueue(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ closed: boolean }>(CLOSED)
  if (rows[0]?.closed) await owner.query(OPEN)
}

const CLOSED = `select not has_schema_privilege('livery_system', 'graphile_worker', 'usage') or exists (
    select from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'v', 'p')
      and (not has_table_privilege('livery_system', c.oid, 'insert')
        or c.relrowsecurity and not exists (select from pg_policy where polrelid = c.oid and polname = 'system'))
  ) as closed`

const OPEN = `do $$
declare
  target regclass;
begin
  grant usage on schema graphile_worker to livery_system;
  grant select, insert, update, delete on all tables in schema graphile_worker to livery_system;
  grant usage on all sequences in schema graphile_worker to livery_system;
  for target in select c.oid from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
    and not exists (select from pg_policy where polrelid = c.oid and polname = 'system') loop
    execute format('create policy system on %s to livery_system using (true) with check (true)', target);
  end loop;
end $$`
