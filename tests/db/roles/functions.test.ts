import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

interface Found {
  name: string
  owner: string
  definer: boolean
  trigger: boolean
  config: string[] | null
  source: string
  open: boolean
}
const functions = async (): Promise<Found[]> =>
  (
    await owner.query(`select oid::regprocedure::text as name, pg_get_userbyid(proowner) as owner, prosecdef as definer,
      prorettype = 'trigger'::regtype as trigger, proconfig as config, prosrc as source,
      coalesce(exists (select from aclexplode(proacl) where grantee = 0), true) or proacl is null as open
      from pg_proc where pronamespace = 'public'::regnamespace and proname like 'livery\\_%'`)
  ).rows

/** What works as the system for the application. Whoever adds one has to check its arguments, and names it here. */
const SYSTEMS = [
  "livery_enqueue",
  "livery_enqueue_in_turn",
  "livery_enqueue_once",
  "livery_enter",
  "livery_forget_people",
  "livery_member_name",
  "livery_release",
  "livery_release_all",
  "livery_reserve",
  "livery_reserve_part",
  "livery_spend",
  "livery_spend_cost",
  "livery_spend_wallet",
  "livery_take",
]

test("only the named functions work as the system, and as that role, not as the owner", async () => {
  const definers = (await functions()).filter(({ definer }) => definer)
  expect([...new Set(definers.map(({ name }) => name.replace(/\(.*/, "")))].sort()).toEqual(SYSTEMS)
  for (const { name, owner, config, open } of definers)
    expect({ name, owner, config, open }).toEqual({
      name,
      owner: "livery_system",
      config: ["search_path=public, pg_temp"],
      open: false,
    })
  const owned = (await functions()).filter((each) => each.owner === "livery_system")
  expect(owned.map(({ definer }) => definer)).not.toContain(false)
})

test("every trigger finds its tables whatever the session calls by their names (livery_seal)", async () => {
  const triggers = (await functions()).filter(({ trigger }) => trigger)
  expect(triggers.length).toBeGreaterThan(8)
  for (const { name, config } of triggers)
    expect({ name, config }).toEqual({ name, config: ["search_path=public, pg_temp"] })
})

test("nothing goes by a setting that a session can make", async () => {
  const { rows: policies } = await owner.query(
    "select tablename || ' ' || policyname as name from pg_policies where qual || with_check like '%livery.system%'",
  )
  const bodies = (await functions()).filter(({ source }) => source.includes("livery.system"))
  expect([...policies, ...bodies.map(({ name }) => name)]).toEqual([])
})

test("the system's role owns no table and may make nothing", async () => {
  const { rows } =
    await owner.query(`select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcanlogin as more,
      has_schema_privilege(oid, 'public', 'create') as makes, (select count(*)::int from pg_class where relowner = r.oid) as tables
    from pg_roles r where rolname in ('livery_app', 'livery_system', 'livery_partner') order by 1`)
  const none = { more: false, makes: false, tables: 0 }
  expect(rows).toEqual(["livery_app", "livery_partner", "livery_system"].map((name) => ({ name, ...none })))
})
