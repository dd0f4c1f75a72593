import { Resolver } from "node:dns/promises"
import { env } from "../../core/env.ts"
import { parseAddress } from "../../core/trusted-proxies.ts"
import { PROOF_LABEL } from "./schema.ts"

/** What name servers say to one question; null: none of them answered. */
export type Answer = string[] | null

/** What stands in the DNS about a domain, and about the install that it is to lead to. */
export interface Records {
  proof: Answer
  cname: Answer
  addresses: Answer
  targetAddresses: Answer
}

const PATIENCE = { timeout: 2_000, tries: 2 }
/** That there is no such record is an answer too. */
const NOTHING = new Set(["ENODATA", "ENOTFOUND"])
const LOOPBACK = ["127.0.0.1", "::1"]

/** Asks the DNS (LIVERY_DNS, else the system's servers) about a domain and the name that it is to lead to. */
export async function askRecords(hostname: string, target: string): Promise<Records> {
  const dns = new Resolver(PATIENCE)
  const { LIVERY_DNS: servers } = env()
  if (servers) dns.setServers(servers)
  const [proof, cname, addresses, targetAddresses] = await Promise.all([
    answered(
      dns.resolveTxt(`${PROOF_LABEL}.${hostname}`).then((texts) => texts.map((parts) => parts.join(""))),
    ),
    answered(dns.resolveCname(hostname)),
    addressesOf(dns, hostname),
    addressesOf(dns, target),
  ])
  return { proof, cname: cname?.map(asName) ?? null, addresses, targetAddresses }
}

async function addressesOf(dns: Resolver, name: string): Promise<Answer> {
  if (parseAddress(name)) return [name]
  if (name === "localhost" || name.endsWith(".localhost")) return LOOPBACK
  const answers = await Promise.all([answered(dns.resolve4(name)), answered(dns.resolve6(name))])
  return answers.every((answer) => answer === null) ? null : answers.flatMap((answer) => answer ?? [])
}

const asName = (name: string) => name.toLowerCase().replace(/\.$/, "")

async function answered(asked: Promise<string[]>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    return NOTHING.has((error as NodeJS.ErrnoException).code ?? "") ? [] : null
  }
}
