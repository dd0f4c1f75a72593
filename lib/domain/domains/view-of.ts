import type { Domain as Row } from "../../db/generated/client.ts"
import { type DomainStatus, type DomainView, Found, PROOF_LABEL, PROOF_PREFIX } from "./schema.ts"
import type { Target } from "./target-of.ts"

type Stored = Row & { bot: DomainView["bot"] }

/** A row as its account sees it. */
export function viewOf(row: Stored, { route }: Target): DomainView {
  const { id, hostname, nonce, checkedAt, verifiedAt, failingSince, bot } = row
  const found = Found.safeParse(row.found)
  return {
    id,
    hostname,
    status: statusOf(row),
    records: {
      proof: { type: "TXT", name: `${PROOF_LABEL}.${hostname}`, value: PROOF_PREFIX + nonce },
      route: { ...route, name: hostname },
    },
    found: found.success ? found.data : null,
    checkedAt,
    verifiedAt,
    failingSince,
    bot,
  }
}

function statusOf({ releasedAt, verifiedAt, failingSince }: Row): DomainStatus {
  if (releasedAt) return "released"
  if (verifiedAt) return "verified"
  return failingSince ? "failing" : "pending"
}
