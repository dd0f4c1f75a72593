import { isLiveryError } from "./errors.ts"

/** For `catch`: null where a thing does not exist; every other fault is thrown on, since it says nothing of that. */
export function nullIfNotFound(error: unknown): null {
  if (isLiveryError(error) && error.code === "not_found") return null
  throw error
}

/** The same of a file or folder: one that may not be read, or not now, is still there. */
export function nullIfNoFile(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null
  throw error
}
