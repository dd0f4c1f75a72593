import pg from "pg"
import { ROLE_SETTINGS, ROLES, type Role, roleAddress } from "./role-address.ts"

interface Rights {
  name: string
  bypasses: boolean
  isOwner: boolean
  groups: Role[]
}

/** Roles whose rights another one has as well. */
const INCLUDED: Record<Role, Role[]> = { app: ["app"], system: ["system"], partner: ["app", "partner"] }

/** Logs in as a role. Throws when that fails, or when the role may do less or more than it should. */
export async function checkRole(role: Role, database: string): Promise<void> {
  const client = new pg.Client({
    connectionString: roleAddress(role, database),
    application_name: "livery migrate",
  })
  await client.connect()
  try {
    const { rows } = await client.query<Rights>(RIGHTS, [ROLES])
    const fault = rows[0] && faultOf(role, rows[0])
    if (fault) throw new Error(`The database's role ${rows[0]?.name} (${ROLE_SETTINGS[role]}) ${fault}`)
  } finally {
    await client.end()
  }
}

const RIGHTS = `select current_user as name,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses,
    pg_has_role(current_user, (select relowner from pg_class where oid = to_regclass('"Account"')), 'member') as "isOwner",
    array(select role from unnest($1::text[]) role where pg_has_role(current_user, 'livery_' || role, 'member')) as groups`

function faultOf(role: Role, { bypasses, isOwner, groups }: Rights): string | null {
  if (bypasses) return "is a superuser or bypasses row-level security: log in as one that does not"
  if (isOwner) return "owns the tables: log in as a role of its own"
  const missing = INCLUDED[role].find((group) => !groups.includes(group))
  if (missing) return `has to be a member of livery_${missing}: grant livery_${missing} to it`
  const extra = groups.find((group) => !INCLUDED[role].includes(group))
  return extra ? `is a member of livery_${extra}, which it must not be: revoke that` : null
}
