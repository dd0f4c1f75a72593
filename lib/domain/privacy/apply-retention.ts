import type { Context } from "../../core/context.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import {
  forgetVisitors,
  hideAged,
  type Step,
  type WalkedConversation,
  walkConversations,
} from "../../db/statements/erasures.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { purgeFiles } from "../files/files.ts"
import { beginErasure, eraseSome } from "./erasure.ts"
import { type RetentionRule, retentionRules } from "./retention.ts"

/** Conversations that are looked at together. */
const SOME = 500
const START: Step = { createdAt: "-infinity", id: "00000000-0000-0000-0000-000000000000" }

/**
 * Removes the conversations of an account in which nothing has been said for longer than its rule, or their bot's shorter
 * one, with messages, attachments and ratings, and visitors of whom nothing else is known. Figures stay, and so does a
 * record of each rule's run that found any. It can be stopped between two batches and begun again.
 */
export async function applyRetention(ctx: Context): Promise<void> {
  const rules = await transaction(ctx, retentionRules, { readOnly: true })
  for (const rule of rules) await applyRule(ctx, rule)
  await purgeFiles(ctx)
}

async function applyRule(ctx: Context, { botId, days }: RetentionRule): Promise<void> {
  let record: string | undefined
  const begin = async (scope: Scope) => {
    record ??= await beginErasure(scope, { kind: "retention", subject: { days, ...(botId && { botId }) } })
    return record
  }
  for (let after = START; ; ctx.signal.throwIfAborted()) {
    const walked = await walk(ctx, { botId, days }, after)
    const aged = walked.filter(({ isAged }) => isAged).map(({ id }) => id)
    if (aged.length)
      await forgetStrangers(
        ctx,
        await eraseSome(ctx, begin, ({ db, account }) => hideAged(sqlOf(db), account.id, aged, days)),
      )
    const last = walked.at(-1)
    if (!last || walked.length < SOME) return
    after = last
  }
}

const walk = (ctx: Context, rule: RetentionRule, after: Step): Promise<WalkedConversation[]> =>
  transaction(
    ctx,
    async ({ db, account }) => {
      const statement = walkConversations(account.id, { ...rule, after, take: SOME })
      return (await sqlOf(db).query<WalkedConversation>(statement)).rows
    },
    { readOnly: true },
  )

/** Visitors of a widget whom nobody knows otherwise go with their last conversation. */
const forgetStrangers = (ctx: Context, gone: readonly { contactId: string | null }[]) =>
  transaction(ctx, ({ db, account }) => {
    const ids = gone.flatMap(({ contactId }) => contactId ?? [])
    return sqlOf(db).query(forgetVisitors(account.id, ids))
  })
