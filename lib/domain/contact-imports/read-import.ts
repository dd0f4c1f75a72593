import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { Tag } from "../../core/noun-fields.ts"
import { command, query } from "../../db/command.ts"
import type { ContactImportRow, ContactImport as Row } from "../../db/generated/client.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { decideRow, meantBy } from "./decide-row.ts"
import { knownOf } from "./resolve-rows.ts"
import {
  type ContactImport,
  IMPORT_FIELDS,
  type ImportedRow,
  type ImportField,
  type RowOutcome,
} from "./schema.ts"

const Named = z.strictObject({ id: z.string() })

/** The row of an import. Throws `not_found`. */
export async function importById({ db }: Scope, id: string): Promise<Row> {
  const row = isId(id) ? await db.contactImport.findFirst({ where: { id } }) : null
  if (!row) throw notFound("import")
  return row
}

/** A file of contacts, and how far it is in. Throws `not_found`. */
export const getImport = query({
  permission: "contacts.read",
  input: Named,
  run: async (ctx, { id }): Promise<ContactImport> => importOf(await importById(ctx, id)),
})

/** The latest 20 files that were started. */
export const listImports = query({
  permission: "contacts.read",
  input: z.strictObject({}),
  run: async ({ db }): Promise<ContactImport[]> => {
    const where = { status: { in: ["running" as const, "done" as const] } }
    return (await db.contactImport.findMany({ where, orderBy: { id: "desc" }, take: 20 })).map(importOf)
  },
})

/** Says what each column of a draft becomes, and which tags its contacts get. Throws `not_found`, `conflict` once it runs. */
export const matchImport = command({
  permission: "contacts.write",
  input: Named.extend({ fields: z.array(z.enum(IMPORT_FIELDS)), tags: z.array(Tag).max(10).optional() }),
  async run(ctx, { id, fields, tags }): Promise<void> {
    const { columns } = await importById(ctx, id)
    if (fields.length !== columns.length) throw invalidInput("must name every column", ["fields"])
    const twice = fields.find((field, at) => field && field !== "field" && fields.indexOf(field) < at)
    if (twice) throw invalidInput(`two columns cannot both be “${twice}”`, ["fields"])
    const { count } = await ctx.db.contactImport.updateMany({
      where: { id, status: "draft" },
      data: { fields, ...(tags && { tags }) },
    })
    if (!count) throw new LiveryError("conflict", "This file is being imported already")
  },
})

const PREVIEWED = 20

/** What the first rows of a draft would do, as things are now. Nothing is written. Throws `not_found`. */
export const previewImport = query({
  permission: "contacts.read",
  input: Named,
  async run(ctx, { id }): Promise<ImportedRow[]> {
    const row = await importById(ctx, id)
    const rows = await ctx.db.contactImportRow.findMany({
      where: { importId: id },
      orderBy: { number: "asc" },
      take: PREVIEWED,
    })
    const meant = meantBy(rows, matchingOf(row))
    const known = await knownOf(
      ctx,
      meant.filter((each) => typeof each !== "string"),
      false,
    )
    return meant.map((each, at) => {
      const { number = 0, cells = [] } = rows[at] ?? {}
      const { outcome, reason, contactId } = decideRow(each, known)
      return { number, cells, outcome, reason, contactId: outcome === "created" ? null : contactId }
    })
  },
})

const SOME = 1000

/** Every row of a file with what became of it, in its order. Throws `not_found` before the first. */
export const importReport = procedure({
  permission: "contacts.read",
  input: Named,
  async run(ctx, { id }): Promise<{ of: ContactImport; rows: AsyncGenerator<ImportedRow[], void> }> {
    return { of: await getImport(ctx, { id }), rows: reportRows(ctx, id) }
  },
})

async function* reportRows(ctx: Context, importId: string): AsyncGenerator<ImportedRow[], void> {
  for (let after = 0; ; ctx.signal.throwIfAborted()) {
    const rows = await transaction(
      ctx,
      ({ db }) =>
        db.contactImportRow.findMany({
          where: { importId, number: { gt: after } },
          orderBy: { number: "asc" },
          take: SOME,
        }),
      { readOnly: true },
    )
    if (rows.length) yield rows.map(rowOf)
    if (rows.length < SOME) return
    after = rows.at(-1)?.number ?? 0
  }
}

/** Forgets a draft, or the report of a file that is in; its contacts stay. Throws `not_found`, `conflict` while it runs. */
export const deleteImport = command({
  permission: "contacts.write",
  input: Named,
  async run(ctx, { id }): Promise<void> {
    await importById(ctx, id)
    const { count } = await ctx.db.contactImport.deleteMany({ where: { id, status: { not: "running" } } })
    if (!count) throw new LiveryError("conflict", "This file is being imported: wait until it is in")
  },
})

export const matchingOf = ({ columns, fields, tags }: Row) => ({
  columns,
  fields: fields as ImportField[],
  tags,
})

const importOf = (row: Row): ContactImport => ({
  id: row.id,
  fileName: row.fileName,
  status: row.status,
  delimiter: row.delimiter,
  columns: row.columns,
  fields: row.fields as ImportField[],
  tags: row.tags,
  total: row.total,
  counts: { created: row.created, updated: row.updated, unchanged: row.unchanged, refused: row.refused },
  createdAt: row.createdAt,
})

const rowOf = ({ number, cells, outcome, reason, contactId }: ContactImportRow): ImportedRow => ({
  number,
  cells,
  outcome: outcome as RowOutcome | null,
  reason,
  contactId,
})
