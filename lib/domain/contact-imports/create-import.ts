import { createHash } from "node:crypto"
import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { newId } from "../../core/ids.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { addImportRows } from "../../db/statements/contact-imports.ts"
import { transaction } from "../../db/transaction.ts"
import { matchColumns } from "./match-columns.ts"
import { readTable } from "./read-table.ts"
import { MAX_IMPORT_BYTES } from "./schema.ts"

/** Rows that travel to the database together. */
const SOME = 2000

/**
 * Reads a file of contacts and keeps its rows as a draft, of which nothing is written to a contact yet; the same file again
 * is the same draft. Returns its id. Throws `invalid_input`, `unsupported_type` or `too_large`, worded for whoever gave it.
 */
export const createImport = procedure({
  permission: "contacts.write",
  input: z.strictObject({
    fileName: z.string().trim().max(255).default(""),
    bytes: z.custom<Uint8Array>(
      (bytes) => bytes instanceof Uint8Array && bytes.length <= MAX_IMPORT_BYTES,
      "must be at most 10 MB",
    ),
  }),
  async run(ctx, { fileName, bytes }): Promise<{ id: string }> {
    const { delimiter, columns, rows } = await readTable(bytes)
    const fields = matchColumns(
      columns,
      rows.slice(0, 20).map(({ cells }) => cells),
    )
    const hash = new Uint8Array(createHash("sha256").update(bytes).digest())
    return transaction(ctx, async (scope) => {
      const { db, account } = scope
      await lockByName(scope, `contact-import:${account.id}`)
      const same = await db.contactImport.findFirst({
        where: { hash, status: "draft" },
        select: { id: true },
      })
      if (same) return same
      const id = newId()
      await db.contactImport.createMany({
        data: [{ id, fileName, hash, delimiter, columns, fields: [...fields], total: rows.length }],
      })
      for (let at = 0; at < rows.length; at += SOME)
        await sqlOf(db).query(addImportRows(account.id, id, rows.slice(at, at + SOME)))
      return { id }
    })
  },
})
