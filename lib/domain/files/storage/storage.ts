import { join } from "node:path"
import { env } from "../../../core/env.ts"
import { notFound } from "../../../core/errors.ts"
import { once } from "../../../core/runtime.ts"
import { diskStorage } from "./disk.ts"
import { s3Storage } from "./s3.ts"
import type { Storage } from "./schema.ts"

/** The storage of this process. */
export const storage = (): Storage => once("files.storage", openFrom)

function openFrom(): Storage {
  const { LIVERY_FILES, LIVERY_DATA, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env()
  const setting = LIVERY_FILES ?? { kind: "disk", folder: join(LIVERY_DATA, "files") }
  if (setting.kind === "disk") return diskStorage(setting.folder)
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID ?? "",
    secretAccessKey: AWS_SECRET_ACCESS_KEY ?? "",
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  }
  return s3Storage(setting, { credentials, incoming: join(LIVERY_DATA, "incoming") })
}

/** Throws `not_found` for a text that is no key, so that none can lead out of the storage. */
export function checkKey(storageKey: string): void {
  if (!/^[0-9a-f]{32}$/.test(storageKey)) throw notFound("file")
}
