import { randomBytes } from "node:crypto"
import { env } from "#lib/core/env.ts"
import { deleteBytes, readBytes, storeBytes } from "#lib/domain/files/files.ts"
import { canMail, checkMail } from "#lib/domain/mail/mail.ts"
import { chooseModel, configuredEmbedder, type Embedder, embedOne } from "#lib/domain/models/models.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"
import { type Finding, look, notOk, ok } from "./finding.ts"

/** What Livery uses beside the database: the store of files, the mail server, models. No provider's model is asked. */
export const lookAtServices = async (): Promise<Finding[]> =>
  (
    await Promise.all([
      look("file store", fileStore),
      look("mail", mail),
      look("model", model),
      look("embedding model", embedding),
    ])
  ).flat()

async function fileStore(): Promise<Finding> {
  const sent = randomBytes(1000)
  const { storageKey } = await storeBytes(sent, { limit: 2000 })
  const isSame = (await readBytes(storageKey)).equals(sent)
  await deleteBytes(storageKey)
  if (isSame) return ok("file store", "a file was written, read and deleted")
  return notOk(
    "broken",
    "file store",
    "a file came back other than it was written",
    "Check the disk or the bucket",
  )
}

async function mail(): Promise<Finding> {
  if (!canMail())
    return notOk("note", "mail", "no mail is sent: links are copied by hand", "Set SMTP_URL and MAIL_FROM")
  try {
    await checkMail()
    return ok("mail", "the mail server takes our sign-in")
  } catch (error) {
    return notOk(
      "broken",
      "mail",
      `the mail server refuses us: ${(error as Error).message}`,
      "Check SMTP_URL",
    )
  }
}

async function model(): Promise<Finding> {
  registerQuotes()
  const { LIVERY_MODEL } = env()
  const { name } = chooseModel(null)
  if (LIVERY_MODEL && name !== LIVERY_MODEL.split("/").slice(0, name.split("/").length).join("/"))
    return notOk(
      "warning",
      "model",
      `${LIVERY_MODEL} is not configured: ${name} answers`,
      "Set the key of its provider",
    )
  return ok("model", `${name} answers where a bot names none`)
}

async function embedding(): Promise<Finding> {
  const { LIVERY_EMBEDDING_MODEL } = env()
  if (!LIVERY_EMBEDDING_MODEL) return ok("embedding model", "none: search goes by words")
  const embedder = configuredEmbedder()
  if (embedder)
    return isLocal(embedder.name) ? localEmbedding(embedder) : ok("embedding model", embedder.name)
  return notOk(
    "warning",
    "embedding model",
    `${LIVERY_EMBEDDING_MODEL} is not configured`,
    isLocal(LIVERY_EMBEDDING_MODEL)
      ? "Put its model.onnx and tokenizer.json into a folder of that name in models of the data directory"
      : "Set the key of its provider",
  )
}

const isLocal = (model: string) => model.startsWith("local/")

/** One that runs here costs nothing to try. */
async function localEmbedding(embedder: Embedder): Promise<Finding> {
  const begun = performance.now()
  try {
    const { length } = await embedOne(embedder, "opening hours", AbortSignal.timeout(LOADING))
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    return ok("embedding model", `${embedder.name} gave a vector of ${length} numbers in ${seconds} s`)
  } catch (error) {
    return notOk(
      "warning",
      "embedding model",
      `${embedder.name} does not run: ${(error as Error).message}`,
      "Until it does, search goes by words; docs/settings.md says what a local model needs",
    )
  }
}
const LOADING = 60_000
