import { z } from "zod"

/** Domains of one account; each is looked up in the DNS every day. */
export const MOST_DOMAINS = 50
/** How long a record may be missing before its domain serves nothing any more. */
export const GRACE_DAYS = 3
/** How long nobody else gets a domain that an account gave up: links that it sent may still be on their way. */
export const COOL_OFF_DAYS = 7

/** Name of the record that proves whose a domain is, below the domain itself. */
export const PROOF_LABEL = "_domain-proof"
/** What that record has to say, before the account's own nonce. */
export const PROOF_PREFIX = "domain-proof="

/** `pending`: not proved yet. `verified`: it serves. `failing`: it served, and its records are gone. `released`: given up. */
export type DomainStatus = "pending" | "verified" | "failing" | "released"

/** What one of the two records was found to be; `silent`: no name server answered. */
const Finding = z.strictObject({
  state: z.enum(["right", "none", "wrong", "silent"]),
  /** What stands there, cut to a few. */
  values: z.array(z.string()),
})
export type Finding = z.infer<typeof Finding>

/** What a check found. */
export const Found = z.object({
  proof: Finding,
  route: Finding,
  /** IP addresses of this install, for providers that take no CNAME at the top of a domain. */
  addresses: z.array(z.string()),
  /** Why it does not serve although all records are right: another account has proved it too, or gave it up days ago. */
  held: z.enum(["taken", "cooling"]).optional(),
})
export type Found = z.infer<typeof Found>

/** A record as it is entered at a DNS provider. */
export interface DnsRecord {
  type: "TXT" | "CNAME" | "A"
  name: string
  value: string
}

/** A domain as its account sees it. */
export interface DomainView {
  id: string
  hostname: string
  status: DomainStatus
  /** What proves it, and what leads visitors here. */
  records: { proof: DnsRecord; route: DnsRecord }
  /** Null before the first check. */
  found: Found | null
  checkedAt: Date | null
  verifiedAt: Date | null
  failingSince: Date | null
  /** The bot whose chat it shows; null on an agency's. */
  bot: { id: string; name: string } | null
}
