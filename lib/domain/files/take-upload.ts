import { BodyHold } from "../../core/byte-budget.ts"
import type { Context } from "../../core/context.ts"
import { invalidInput, isLiveryError } from "../../core/errors.ts"
import { MEDIA_TYPES } from "../knowledge/extraction/schema.ts"
import { maxFileSize } from "../plans/plans.ts"
import { checkReceived } from "./check-received.ts"
import { cleanName } from "./clean-name.ts"
import { fetchContent } from "./fetch-content.ts"
import { oversize } from "./oversize.ts"
import { discardReceived, receiveBytes, receiveContent } from "./receive-bytes.ts"
import type { Upload } from "./schema.ts"
import type { Received } from "./storage/schema.ts"
import { deleteBytes, storeReceived } from "./store-bytes.ts"

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
  const bounds = { limit: Math.min(limit, size ?? limit), signal: ctx.signal }
  const coming =
    typeof content === "string" ? receiveFetched(ctx, content, limit) : receiveContent(content, bounds)
  const received: Fetched = await coming.catch((error) => {
    if (!isLiveryError(error) || error.code !== "too_large") throw error
    throw size !== undefined && size < limit ? unannounced(size) : oversize(limit)
  })
  try {
    if (size !== undefined && received.byteSize !== size) throw unannounced(size)
    const name = claims.name || received.name
    const type = await typeOf(received, name ?? "", claims.type ?? received.type)
    const stored = await storeReceived(received)
    return await keep({ ...stored, type, name: name ? cleanName(name) : null }).catch(async (error) => {
      await deleteBytes(stored.storageKey)
      throw error
    })
  } finally {
    await discardReceived(received)
  }
}

type Fetched = Received & { type?: string; name?: string }

/** What is behind an address, which is whole in memory until it is received, and counts as a body meanwhile. */
async function receiveFetched(ctx: Context, address: string, limit: number): Promise<Fetched> {
  const hold = new BodyHold(ctx.account.id)
  try {
    // A data: address is in a body that counts already.
    if (!/^data:/i.test(address)) hold.take(limit)
    const { bytes, ...claims } = await fetchContent(ctx, address, limit)
    return { ...(await receiveBytes(bytes, { limit, signal: ctx.signal })), ...claims }
  } finally {
    hold.release()
  }
}

const unannounced = (size: number) =>
  invalidInput(`The file does not have the ${size} bytes that were announced`)

async function typeOf(received: Received, name: string, said: string | undefined): Promise<string> {
  const declaredType = said?.split(";", 1)[0]?.trim().toLowerCase() ?? ""
  try {
    return MEDIA_TYPES[await checkReceived(received, { name, declaredType })]
  } catch (error) {
    // Any file may be kept; only documents can be read.
    if (!isLiveryError(error) || received.byteSize === 0) throw error
    return /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(declaredType) ? declaredType : "application/octet-stream"
  }
}
