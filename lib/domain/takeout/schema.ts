/** How long an archive can be taken. */
export const EXPORT_DAYS = 7

export type ExportStatus = "queued" | "running" | "ready" | "failed"

/** An archive of everything of an account, or what is on the way to one. */
export interface AccountExport {
  id: string
  status: ExportStatus
  /** Parts that are written, of how many; both 0 before it begins. */
  done: number
  total: number
  /** Bytes, once it is ready. */
  byteSize: number | null
  createdAt: Date
  /** When it is removed. */
  expiresAt: Date
}
