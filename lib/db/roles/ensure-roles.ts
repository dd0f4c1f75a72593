import pg from "pg"
import { env } from "../../core/env.ts"
import { checkRole } from "./check-role.ts"
import { mayNotMakeRoles } from "./may-not-make-roles.ts"
import { type Login, loginOf, ROLE_SETTINGS, ROLES, type Role } from "./role-address.ts"
import { scramVerifier } from "./scram-verifier.ts"

/** SQLSTATEs: the name is taken, by a process of another database on this server that was faster. */
const TAKEN = new Set(["42710", "23505"])
const WRONG_PASSWORD = "28P01"

/**
 * Makes the roles that the process logs in as, unless settings name them, and finds out whether each may do what it
 * should and nothing beyond. For the owner's connection, under the lock of migrations. Throws one clear line when a role
 * is missing and cannot be made, or may do more than it should.
 */
export async function ensureRoles(owner: pg.Client, database: string): Promise<void> {
  await forbidTemporaryTables(owner)
  for (const role of ROLES) {
    const isGiven = env()[ROLE_SETTINGS[role]] !== undefined
    if (!isGiven) await makeLogin(owner, role)
    try {
      await checkRole(role, database)
    } catch (error) {
      if (isGiven || codeOf(error) !== WRONG_PASSWORD) throw error
      const { name, password } = loginOf(role)
      await owner.query(`alter role ${pg.escapeIdentifier(name)} password '${scramVerifier(password)}'`)
      await checkRole(role, database)
    }
  }
}

async function makeLogin(owner: pg.Client, role: Role) {
  const { name, password }: Login = loginOf(role)
  const { rowCount } = await owner.query("select from pg_roles where rolname = $1", [name])
  if (rowCount) return
  try {
    await owner.query(
      `create role ${pg.escapeIdentifier(name)} login password '${scramVerifier(password)}' in role livery_${role}`,
    )
  } catch (error) {
    const advice = mayNotMakeRoles(error)
    if (advice) throw advice
    if (!TAKEN.has(codeOf(error) ?? "")) throw error
  }
}

/** Nobody but the owner needs them, and what is named like a table of ours could stand in for it. */
async function forbidTemporaryTables(owner: pg.Client) {
  const { rows } = await owner.query<{ wanted: boolean; name: string }>(
    `select quote_ident(datname) as name, pg_has_role(current_user, datdba, 'usage')
        and exists (select from aclexplode(coalesce(datacl, acldefault('d', datdba))) where grantee = 0 and privilege_type = 'TEMPORARY') as wanted
     from pg_database where datname = current_database()`,
  )
  if (rows[0]?.wanted) await owner.query(`revoke temporary on database ${rows[0].name} from public`)
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined
