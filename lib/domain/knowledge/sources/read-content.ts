import type { Context } from "../../../core/context.ts"
import { LiveryError, notFound } from "../../../core/errors.ts"
import type { Source as Row } from "../../../db/generated/client.ts"
import { transaction } from "../../../db/transaction.ts"
import { missingBytes, readBytes } from "../../files/files.ts"
import { splitPassages } from "../chunking/chunking.ts"
import type { SiteLook } from "../crawl/schema.ts"
import { readDocument } from "../extraction/extraction.ts"
import type { FileClaims, Unread } from "../extraction/schema.ts"
import { crawlSource } from "./crawl-source.ts"
import type { ReadPage } from "./plan-pages.ts"
import { documentOfPairs, type QuestionAnswer } from "./question-answers.ts"
import type { LatePage } from "./schema.ts"
import { splitOptionsOf } from "./split-options-of.ts"

/** The pages of a source, read and cut into passages, and what stands in none of them. Holds no connection while it reads. */
export async function readContent(
  ctx: Context,
  source: Row,
  /** Hears how many pages of a site were read, of how many that are known, and what became of the latest. */
  onPage: (read: number, found: number, page: LatePage) => void,
): Promise<{ pages: ReadPage[]; unread?: Unread[]; look?: SiteLook | undefined }> {
  const split = await transaction(ctx, (scope) => splitOptionsOf(scope, source.datasetId))
  if (source.type === "qa") {
    const { pairs } = source.options as unknown as { pairs: QuestionAnswer[] }
    const document = documentOfPairs(pairs)
    return { pages: [{ title: null, text: document.text, passages: splitPassages(document, split) }] }
  }
  if (source.type === "url") return crawlSource(ctx, source, { split, onPage })
  const { bytes, claims } = source.type === "file" ? await fileOf(ctx, source) : await draftOf(ctx, source)
  const { extracted, passages } = await readDocument(bytes, { ...claims, signal: ctx.signal, split })
  const { title = null, text, language, unread } = extracted
  return { pages: [{ title, text, passages, ...(language && { language }), ...(unread && { unread }) }] }
}

interface Content {
  bytes: Uint8Array
  claims: FileClaims
}

const NO_CONTENT = "The file has no content yet: it is read once it is uploaded."

async function fileOf(ctx: Context, { fileId }: Row): Promise<Content> {
  const file = await transaction(ctx, ({ db }) => db.file.findFirst({ where: { id: fileId ?? "" } }))
  if (!file) throw notFound("file")
  if (!file.storageKey) throw new LiveryError("unprocessable", NO_CONTENT)
  const bytes = await readBytes(file.storageKey).catch(missingBytes(ctx))
  return { bytes, claims: { name: file.name, declaredType: file.type } }
}

/** A pasted text: of its draft, or of the version that answers. */
async function draftOf(ctx: Context, { id }: Row): Promise<Content> {
  const page = await transaction(ctx, ({ db }) =>
    db.sourcePage.findFirst({
      where: { version: { sourceId: id } },
      orderBy: { version: { number: "desc" } },
    }),
  )
  if (!page) throw notFound("text")
  return { bytes: Buffer.from(page.text), claims: { name: "text.txt", as: "txt" } }
}
