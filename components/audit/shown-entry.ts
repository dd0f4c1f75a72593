import type { AuditEntry } from "#lib/domain/audit/schema.ts"

/** An entry as pages show it. */
export interface ShownEntry
  extends Pick<AuditEntry, "id" | "action" | "actor" | "network" | "name" | "subject"> {
  /** ISO 8601. */
  at: string
  /** Such as "Chrome 140 on Linux". */
  browser: string | null
  /** In whose log it stands, where several are shown. */
  account?: { name: string; href: string }
}
