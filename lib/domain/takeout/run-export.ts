import { createReadStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Context } from "../../core/context.ts"
import { nullIfNotFound } from "../../core/if-missing.ts"
import { sqlTransaction, transaction } from "../../db/transaction.ts"
import { type ArchiveWriter, writeArchive } from "../archives/archives.ts"
import { cleanName, deleteBytes, storeBytes, streamBytes } from "../files/files.ts"
import { listPeople } from "../identity/identity.ts"
import { EXPORTED, type Exported } from "./exported-tables.ts"

/** Bytes of one entry: a tar says the size first, and a table's is only known at its end. */
const PART = 4 * 2 ** 20
const ROWS = 500

/**
 * Writes the archive of an account's export and stores it: a file of JSON lines for each table, and the bytes of every file.
 * Begins anew when it is run again. A fault ends the export as failed, and is logged; only a stop of the process throws.
 */
export async function runExport(ctx: Context, { exportId }: { exportId: string }): Promise<void> {
  if (!(await note(ctx, exportId, { status: "running", done: 0, total: EXPORTED.length + 2 }))) return
  try {
    const { storageKey, byteSize } = await makeArchive(ctx, (done) => note(ctx, exportId, { done }))
    const kept = await note(ctx, exportId, {
      ...{ status: "ready", storageKey, byteSize, done: EXPORTED.length + 2, finishedAt: new Date() },
    })
    if (!kept) await deleteBytes(storageKey)
  } catch (error) {
    if (ctx.signal.aborted) throw error
    ctx.log.error("an export of an account failed", {}, error)
    await note(ctx, exportId, { status: "failed", finishedAt: new Date() })
  }
}

type Change = Partial<{
  status: string
  done: number
  total: number
  storageKey: string
  byteSize: number
  finishedAt: Date
}>

/** False where it is gone, or done already. */
const note = (ctx: Context, id: string, data: Change): Promise<boolean> =>
  transaction(ctx, async ({ db }) => {
    const where = { id, status: { in: ["queued", "running"] } }
    return (await db.accountExport.updateMany({ where, data })).count > 0
  })

async function makeArchive(ctx: Context, told: (done: number) => Promise<unknown>) {
  const folder = await mkdtemp(join(tmpdir(), "livery-export-"))
  const path = join(folder, "everything.tar.gz")
  const archive = await writeArchive(path)
  try {
    let done = 0
    await addText(archive, "READ-ME.txt", readMe(ctx))
    const { people } = await listPeople(ctx, {})
    await addText(archive, "data/people.jsonl", people.map((each) => `${JSON.stringify(each)}\n`).join(""))
    await told(++done)
    for (const each of EXPORTED) {
      ctx.signal.throwIfAborted()
      await addTable(ctx, archive, each)
      await told(++done)
    }
    await addFiles(ctx, archive)
    await archive.finish()
    return await storeBytes(createReadStream(path), { limit: Number.POSITIVE_INFINITY, signal: ctx.signal })
  } catch (error) {
    await archive.abandon()
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function addText(archive: ArchiveWriter, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  await archive.add(name, bytes.length, bytes)
}

/** Rows as JSON, a few hundred at a time through a cursor; in several files where they are many. */
async function addTable(
  ctx: Context,
  archive: ArchiveWriter,
  { table, omit = [], where = "true" }: Exported,
): Promise<void> {
  const columns = omit.reduce((json, column) => `${json} - '${column}'`, "to_jsonb(t) - 'accountId'")
  const select = `select (${columns})::text as row from "${table}" t
    where t."accountId" = current_setting('livery.account')::uuid and ${where}`
  let [part, text] = [1, ""]
  const flush = async () => {
    const number = String(part++).padStart(4, "0")
    await addText(archive, `data/${table}.${number}.jsonl`, text)
    text = ""
  }
  await sqlTransaction(ctx, async (sql) => {
    await sql.query({ text: `declare everything no scroll cursor for ${select}`, prepared: false })
    for (;;) {
      ctx.signal.throwIfAborted()
      const { rows } = await sql.query<{ row: string }>({
        text: `fetch ${ROWS} from everything`,
        prepared: false,
      })
      if (rows.length === 0) return
      for (const { row } of rows) text += `${row}\n`
      if (text.length >= PART) await flush()
    }
  })
  if (text || part === 1) await flush()
}

async function addFiles(ctx: Context, archive: ArchiveWriter): Promise<void> {
  for (let after: string | undefined; ; ) {
    const files = await transaction(ctx, ({ db }) =>
      db.file.findMany({
        where: { deletedAt: null, storageKey: { not: null }, ...(after && { id: { gt: after } }) },
        select: { id: true, name: true, storageKey: true },
        orderBy: { id: "asc" },
        take: ROWS,
      }),
    )
    for (const { id, name, storageKey } of files) {
      ctx.signal.throwIfAborted()
      const stream = await streamBytes(storageKey ?? "").catch(nullIfNotFound)
      if (!stream) continue
      // Read whole first: what is stored may be shorter than its row says, and a tar needs the size.
      const bytes = Buffer.from(await new Response(stream).arrayBuffer())
      await archive.add(`files/${id}-${cleanName(name)}`, bytes.length, bytes)
    }
    after = files.at(-1)?.id
    if (!after) return
  }
}

const readMe = ({
  account,
}: Context) => `Everything of the account ${account.name} (${account.id}), ${new Date().toISOString()}.

data/    one file of JSON lines for each kind of thing, a row a line; long ones in several parts
files/   the content of every uploaded file, named by its id and name

Left out: keys and other secrets (they cannot be read), what is only made for searching, and what was deleted.
`
