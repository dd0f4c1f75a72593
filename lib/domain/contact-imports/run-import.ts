import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { invalidInput } from "../../core/errors.ts"
import { command } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { closeImportRows } from "../../db/statements/contact-imports.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { type Decision, decideRow, meantBy } from "./decide-row.ts"
import { importById, matchingOf } from "./read-import.ts"
import { knownOf } from "./resolve-rows.ts"
import type { RowOutcome } from "./schema.ts"

/** Rows that go in together: all of them with what became of each, or none. */
const SOME = 200

/** Starts to bring a draft in; again, nothing. Throws `not_found`, `invalid_input` where no column tells who a contact is. */
export const startImport = command({
  permission: "contacts.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<void> {
    const { fields } = await importById(ctx, id)
    if (!fields.some((field) => ["id", "externalId", "email", "phone"].includes(field)))
      throw invalidInput("One column has to tell people apart: an e-mail address, a phone or an id", [
        "fields",
      ])
    const { count } = await ctx.db.contactImport.updateMany({
      where: { id, status: "draft" },
      data: { status: "running" },
    })
    if (count) await enqueue(ctx, "import-contacts", { importId: id }, { key: `import-contacts:${id}` })
  },
})

/**
 * Brings in what is left of a file, some rows at a time, each some in one transaction: a process that dies leaves no row half
 * in, and whoever goes on begins where it stopped.
 */
export async function runImport(ctx: Context, { importId }: { importId: string }): Promise<void> {
  while (await transaction(ctx, (scope) => importSome(scope, importId))) ctx.signal.throwIfAborted()
}

/** Whether there may be more. Of all that import into an account one goes on at a time, so that none makes a contact twice. */
async function importSome(ctx: Scope, importId: string): Promise<boolean> {
  const { db, account } = ctx
  await lockByName(ctx, `contact-import:${account.id}`)
  const file = await db.contactImport.findFirst({ where: { id: importId, status: "running" } })
  if (!file) return false
  const rows = await db.contactImportRow.findMany({
    where: { importId, outcome: null },
    orderBy: { number: "asc" },
    take: SOME,
  })
  if (!rows.length) {
    await db.contactImport.updateMany({ where: { id: importId }, data: { status: "done" } })
    await recordEvent(ctx, "contacts.imported", { importId })
    return false
  }
  const meant = meantBy(rows, matchingOf(file))
  const known = await knownOf(
    ctx,
    meant.filter((each) => typeof each !== "string"),
    true,
  )
  const decided = meant.map((each) => decideRow(each, known))
  await write(ctx, decided)
  const closed = decided.map(({ outcome, reason, contactId }, at) => ({
    number: rows[at]?.number ?? 0,
    outcome,
    reason,
    contactId,
  }))
  await sqlOf(db).query(closeImportRows(account.id, importId, closed))
  const count = (wanted: RowOutcome) => ({
    increment: decided.filter(({ outcome }) => outcome === wanted).length,
  })
  await db.contactImport.updateMany({
    where: { id: importId },
    data: {
      created: count("created"),
      updated: count("updated"),
      unchanged: count("unchanged"),
      refused: count("refused"),
    },
  })
  return true
}

/** New contacts first, each as the last row about it says, for a later row may change one that an earlier row makes. */
async function write({ db }: Scope, decided: readonly Decision[]): Promise<void> {
  const created = decided.flatMap(({ create }) => create ?? [])
  if (created.length) await db.contact.createMany({ data: created })
  for (const { update } of decided)
    if (update) await db.contact.updateMany({ where: { id: update.id }, data: update.data })
}
