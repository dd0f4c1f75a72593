import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import { extract } from "tar-stream"
import { z } from "zod"
import { entriesDigest } from "../archives/archives.ts"
import { About, ENTRY, FORMAT, Manifest } from "./schema.ts"

/** What is kept in memory of an entry at most: parts of tables, the secret, the manifest. */
const MOST = 64 * 2 ** 20

export interface Entry {
  name: string
  size: number
  content: AsyncIterable<Uint8Array>
}

/**
 * Reads an archive from its beginning to its end and hands every entry between the first and the last over. Returns the
 * manifest. Throws one line that names the file when it is no backup, is cut, or is damaged; whatever was handed over
 * until then is worth nothing.
 */
export async function readArchive(file: string, take: (entry: Entry) => Promise<void>): Promise<Manifest> {
  const tar = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), tar)
  const digest = entriesDigest()
  let isBackup = false
  let manifest: Manifest | undefined
  const walk = async () => {
    for await (const source of tar) {
      const { name, size = 0 } = source.header
      const hash = createHash("sha256")
      const content = hashed(source as AsyncIterable<Uint8Array>, hash)
      if (!isBackup) {
        checkAbout(file, name === ENTRY.about ? await whole({ name, size, content }) : undefined)
        isBackup = true
      } else if (name === ENTRY.manifest) {
        manifest = parse(Manifest, await whole({ name, size, content }))
        continue
      } else await take({ name, size, content })
      for await (const _rest of content);
      digest.add(name, size, hash)
    }
  }
  try {
    // Whoever takes may fail too, and its fault counts first.
    const walking = walk()
    walking.catch((error) => tar.destroy(error))
    const [walked, read] = await Promise.allSettled([walking, reading])
    if (walked.status === "rejected") throw walked.reason
    if (read.status === "rejected") throw read.reason
  } catch (error) {
    throw isFormat(error) ? broken(file, isBackup) : error
  }
  if (!isBackup || !manifest) throw broken(file, isBackup)
  const { count, sha256 } = digest.result()
  if (count !== manifest.entries.count || sha256 !== manifest.entries.sha256) throw broken(file, true)
  return manifest
}

/** An entry's content. Throws when it is larger than anything that is kept in memory. */
export async function whole({ name, size, content }: Entry): Promise<Buffer> {
  if (size > MOST) throw new Damage(`${name} is too large`)
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* hashed(source: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}

function checkAbout(file: string, text: Buffer | undefined): void {
  const about = text && parse(About, text)
  if (!about) throw new Error(`${file} is not a backup of Livery`)
  if (about.format > FORMAT)
    throw new Error(
      `The backup ${file} was made by Livery ${about.version}, in a form that this version does not know. Update Livery, then restore again.`,
    )
}

class Damage extends Error {}

function parse<Schema extends z.ZodType>(schema: Schema, text: Buffer): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text.toString()))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new Damage(error.message)
    throw error
  }
}

/** What gunzip and tar say of bytes that are not theirs, or end too soon. */
function isFormat(error: unknown): boolean {
  if (error instanceof Damage) return true
  const { code = "", message = "" } = error as NodeJS.ErrnoException
  return code.startsWith("Z_") || /Invalid (tar )?header|Header exceeds|Unexpected end of data/.test(message)
}

const broken = (file: string, isBackup: boolean) =>
  new Error(
    isBackup
      ? `The backup ${file} is damaged or cut: its content does not add up to what it says. Nothing was restored from it.`
      : `${file} is not a backup of Livery`,
  )
