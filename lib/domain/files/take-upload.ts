import type { Context } from "../../core/context.ts"
import { invalidInput, isLiveryError } from "../../core/errors.ts"
import { checkDocument } from "../extraction/extraction.ts"
import { MEDIA_TYPES } from "../extraction/schema.ts"
import { maxFileSize } from "../limits/limits.ts"
import { cleanName } from "./clean-name.ts"
import { fetchContent } from "./fetch-content.ts"
import { oversize } from "./oversize.ts"
import type { Bytes, Upload } from "./schema.ts"
import { deleteBytes, readBytes, storeBytes } from "./store-bytes.ts"

/** What an upload brought, as columns of its file. */
export interface Taken {
  storageKey: string
  byteSize: number
  sha256: Uint8Array<ArrayBuffer>
  /** Media type: what the bytes are, else what they were said to be. */
  type: string
  name: string | null
}

/**
 * Stores what an upload brings and hands it to `keep`, which writes the row; when that fails the bytes go again. Throws
 * `limit_reached` beyond the plan's largest file, `invalid_input` when the size is not the announced one.
 */
export async function takeUpload<T>(
  ctx: Context,
  { content, size, ...claims }: Upload,
  keep: (taken: Taken) => Promise<T>,
): Promise<T> {
  const limit = maxFileSize(ctx)
  const fetched = typeof content === "string" ? await fetchContent(ctx, content, limit) : undefined
  const bytes: Bytes = fetched?.bytes ?? (content as Bytes)
  const stored = await storeBytes(bytes, { limit: Math.min(limit, size ?? limit), signal: ctx.signal }).catch(
    (error) => {
      if (!isLiveryError(error) || error.code !== "too_large") throw error
      throw size !== undefined && size < limit ? unannounced(size) : oversize(limit)
    },
  )
  try {
    if (size !== undefined && stored.byteSize !== size) throw unannounced(size)
    const name = claims.name || fetched?.name
    const said = claims.type ?? fetched?.type
    const type = typeOf(await readBytes(stored.storageKey), name ?? "", said)
    return await keep({ ...stored, type, name: name ? cleanName(name) : null })
  } catch (error) {
    await deleteBytes(stored.storageKey)
    throw error
  }
}

const unannounced = (size: number) =>
  invalidInput(`The file does not have the ${size} bytes that were announced`)

function typeOf(bytes: Uint8Array, name: string, said: string | undefined): string {
  const declaredType = said?.split(";", 1)[0]?.trim().toLowerCase() ?? ""
  try {
    return MEDIA_TYPES[checkDocument(bytes, { name, declaredType })]
  } catch (error) {
    // Any file may be kept; only documents can be read.
    if (!isLiveryError(error) || bytes.length === 0) throw error
    return /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(declaredType) ? declaredType : "application/octet-stream"
  }
}
