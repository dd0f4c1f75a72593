import type { AccountFacts, AccountKind, AccountStatus, PlanFeatures } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { systemSql } from "../../db/system.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { resolveLimits } from "../plans/plans.ts"
import { ALL_FEATURES, type LimitsInput } from "../plans/schema.ts"

/**
 * Columns and joins that make AccountFacts of the account `a`; used by every statement that recognises a caller. What a
 * process remembers of one is compared over the same joins by livery_enter (see the migrations).
 */
export const FACTS = {
  columns: `a.id as "accountId", a.kind, a."parentId", a.name as "accountName", a.status, a."isDemo", a.limits, a."monthlyBudget"::float8 as budget, parent."monthlyBudget"::float8 as "parentBudget", a.markup, case when a."hasWallet" then a."walletCredit"::float8 end as wallet, a."modelKeys", parent."modelKeys" as "parentModelKeys", a."createdAt" as "accountCreatedAt",
    a."updatedAt" as "accountUpdatedAt", plan.name as "planName", plan.limits as "planLimits", plan.features as "planFeatures", parent.limits as "parentLimits", parent.status as "parentStatus"`,
  joins: `left join "Plan" plan on plan."accountId" = a."parentId" and plan.id = a."planId"
    left join "Account" parent on parent.id = a."parentId"`,
}

export interface FactsRow {
  accountId: string
  kind: AccountKind
  parentId: string | null
  accountName: string
  status: AccountStatus
  isDemo: boolean
  limits: LimitsInput
  budget: number | null
  parentBudget: number | null
  markup: number
  wallet: number | null
  modelKeys: Record<string, string>
  parentModelKeys: Record<string, string> | null
  accountCreatedAt: Date
  accountUpdatedAt: Date
  planName: string | null
  planLimits: LimitsInput | null
  planFeatures: Partial<PlanFeatures> | null
  parentLimits: LimitsInput | null
  parentStatus: AccountStatus | null
}

/** An account stands as its own and its partner's status allow: a suspended partner's customers are suspended. */
export const factsOf = (row: FactsRow): AccountFacts => ({
  id: row.accountId,
  kind: row.kind,
  parentId: row.parentId,
  name: row.accountName,
  status: row.parentStatus === "suspended" ? "suspended" : row.status,
  isDemo: row.isDemo,
  planName: row.planName ?? row.kind,
  features: { ...ALL_FEATURES, ...row.planFeatures },
  limits: resolveLimits(row.planLimits, row.limits),
  parentLimits: resolveLimits(null, row.parentLimits),
  budget: row.budget,
  parentBudget: row.parentBudget,
  markup: row.markup,
  wallet: row.wallet,
  modelKeys: row.modelKeys,
  parentModelKeys: row.parentModelKeys ?? {},
  createdAt: row.accountCreatedAt,
  updatedAt: row.accountUpdatedAt,
})

/** The facts of a partner's own account by its contact address, whatever its case; null where there is none. */
export async function findChildByEmail(parentId: string, email: string): Promise<AccountFacts | null> {
  const { rows } = await systemSql().query<FactsRow>({
    text: `select ${FACTS.columns} from "Account" a ${FACTS.joins} where a."parentId" = $1 and a.email = $2 and a."deletedAt" is null`,
    values: [parentId, email.trim().toLowerCase()],
  })
  return rows[0] ? factsOf(rows[0]) : null
}

/**
 * The facts of an account by id, for jobs, the CLI and sign-in; `sql`: a running system transaction, which may have made
 * the account. Throws `not_found`.
 */
export async function loadFacts(accountId: string, sql: Sql = systemSql()): Promise<AccountFacts> {
  if (!isId(accountId)) throw notFound("account")
  const { rows } = await sql.query<FactsRow>({
    text: `select ${FACTS.columns} from "Account" a ${FACTS.joins} where a.id = $1 and a."deletedAt" is null`,
    values: [accountId],
  })
  if (!rows[0]) throw notFound("account")
  return factsOf(rows[0])
}
