import type { Records } from "./ask-records.ts"
import { type Finding, type Found, PROOF_PREFIX } from "./schema.ts"

/** Of what stands there instead, as many as help to find the mistake. */
const MOST_SHOWN = 5
const LONGEST = 255

/** What an account's records have to be. */
export interface Wanted {
  nonce: string
  /** Names of this install that a CNAME may lead to. */
  names: readonly string[]
}

/**
 * Compares what stands in the DNS with what has to: the text with the account's nonce, and a way that leads here, by name
 * or by the very addresses that this install has.
 */
export const judgeRecords = (records: Records, wanted: Wanted): Found => ({
  proof: judgeProof(records, wanted),
  route: judgeRoute(records, wanted),
  addresses: (records.targetAddresses ?? []).slice(0, MOST_SHOWN),
})

/** Whether a domain's text says so of the account with that nonce. */
export const proves = (records: Records, nonce: string): boolean =>
  records.proof?.some((text) => text.trim() === PROOF_PREFIX + nonce) ?? false

function judgeProof(records: Records, { nonce }: Wanted): Finding {
  if (proves(records, nonce)) return { state: "right", values: [] }
  return missing(records.proof)
}

function judgeRoute({ cname, addresses, targetAddresses }: Records, { names }: Wanted): Finding {
  if (cname?.some((name) => names.includes(name))) return { state: "right", values: [] }
  const own = targetAddresses ?? []
  if (addresses?.length && addresses.every((address) => own.includes(address)))
    return { state: "right", values: [] }
  // Without the install's own addresses nothing can be said about where others lead.
  if (addresses?.length && !cname?.length && targetAddresses === null) return { state: "silent", values: [] }
  return missing(cname?.length ? cname : addresses)
}

function missing(values: string[] | null): Finding {
  if (values === null) return { state: "silent", values: [] }
  const shown = values.slice(0, MOST_SHOWN).map((value) => value.slice(0, LONGEST))
  return { state: shown.length ? "wrong" : "none", values: shown }
}
