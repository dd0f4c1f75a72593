import { baseUrl } from "../../core/env.ts"
import { parseAddress } from "../../core/trusted-proxies.ts"
import { slugHostOf } from "../branding/branding.ts"
import type { DnsRecord } from "./schema.ts"

/** Where an account's domains have to lead. */
export interface Target {
  route: Pick<DnsRecord, "type" | "value">
  /** Every name of this install that will do. */
  names: string[]
  /** The install's own, whose addresses will do as well. */
  hostname: string
}

/**
 * Where an account's domains have to lead: an agency's to the install, a client's to its agency's own name there, since it
 * knows no other. Where the install has no name, to its address.
 */
export async function targetOf({ id, kind, parentId }: Account): Promise<Target> {
  const hostname = new URL(baseUrl()).hostname.toLowerCase().replace(/^\[|\]$/g, "")
  if (parseAddress(hostname)) return { route: { type: "A", value: hostname }, names: [], hostname }
  const slugHost = await slugHostOf(parentId && kind === "customer" ? parentId : id)
  const value = kind === "customer" ? (slugHost ?? hostname) : hostname
  return { route: { type: "CNAME", value }, names: [hostname, ...(slugHost ? [slugHost] : [])], hostname }
}

interface Account {
  id: string
  kind: string
  parentId: string | null
}
