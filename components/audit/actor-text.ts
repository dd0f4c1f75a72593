import * as words from "#components/words/words.ts"
import type { AuditEntry } from "#lib/domain/audit/schema.ts"

/** Who did something, in words. */
export function actorText({ kind, name, by }: AuditEntry["actor"]): string {
  const audit = words.audit
  if (kind === "system") return audit.system
  const shown = kind === "token" && name ? audit.key(name) : (name ?? audit.gone)
  if (by === "operator") return audit.operator(shown)
  return by === "agency" ? audit.agency(shown) : shown
}
