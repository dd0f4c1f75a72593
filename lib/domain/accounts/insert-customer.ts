import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { auditedStatements } from "../events/events.ts"
import { choosePlan, reserve } from "../plans/plans.ts"
import type { LimitsInput } from "../plans/schema.ts"

export interface NewCustomer {
  /** May be empty: the Partner API's sub-accounts need no name. */
  name: string
  description?: string | null
  alias?: string | null
  image?: string | null
  /** In the form of `normaliseEmail`. */
  email?: string | null
  limits?: z.output<typeof LimitsInput>
  meta?: Record<string, unknown>
  /** Name or id of a plan of the agency; without it its default plan. */
  plan?: string | null
  isDemo?: boolean
}

const INSERT = `insert into "Account" (id, kind, "parentId", name, description, alias, image, email, limits, meta, "planId", "isDemo", markup, "updatedAt")
  values ($1::uuid, 'customer', $2::uuid, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10::uuid, $11, coalesce((select markup from "Account" where id = $2::uuid), 0), now())
  on conflict do nothing returning id`

/**
 * The one way in which an account of an agency's client comes to be: on its plan, counted in the agency's limit of
 * clients, recorded as `client.created` by whoever the agency's context `agency` says. `sql` is a running transaction of
 * the agency or of the system. Throws `conflict` when another of its clients has the e-mail address or alias,
 * `limit_reached` at its number of clients, `invalid_input` for a plan that it does not have.
 */
export async function insertCustomer(agency: Context, sql: Sql, given: NewCustomer): Promise<{ id: string }> {
  const { name, description = null, alias = null, image = null, email = null, limits = {}, meta = {} } = given
  const { plan = null, isDemo = false } = given
  const [id, partnerId] = [newId(), agency.account.id]
  const planId = await choosePlan(sql, partnerId, plan)
  const texts = [name, description, alias, image, email]
  const values = [id, partnerId, ...texts, JSON.stringify(limits), JSON.stringify(meta), planId, isDemo]
  const { rows } = await sql.query({ text: INSERT, values })
  if (rows.length === 0) throw clientExists()
  for (const told of auditedStatements(agency, "client.created", { clientId: id }, name))
    await sql.query(told)
  await reserve(sql, agency.account, [{ metric: "users", amount: 1 }])
  return { id }
}

/** Another client of the agency has the address or alias. */
export const clientExists = () =>
  new LiveryError("conflict", "Another client has this e-mail address or alias", { path: ["email"] })
