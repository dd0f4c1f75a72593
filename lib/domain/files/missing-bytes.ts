import type { Context } from "../../core/context.ts"
import { isLiveryError, LiveryError } from "../../core/errors.ts"
import { storage } from "./storage/storage.ts"

/**
 * For the content of a file whose row is there: that it cannot be found is a fault of the install and not an absence. With
 * several hosts the file is most likely in the folder of another one, so the log names the setting, and another attempt
 * may run where it is.
 */
export const missingBytes =
  (ctx: Context) =>
  (error: unknown): never => {
    if (!isLiveryError(error) || error.code !== "not_found") throw error
    ctx.log.error(
      "the bytes of a file are not in this host's storage: where several hosts share a database, LIVERY_FILES must name a folder that they share or an s3:// bucket",
      { path: storage().place },
    )
    const message = "Its content is missing in this server's storage of files. Upload it again."
    throw new LiveryError("unavailable", message, { retryAfter: 60 }, { cause: error })
  }
