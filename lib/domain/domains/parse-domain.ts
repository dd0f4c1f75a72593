import { domainToASCII } from "node:url"
import { parse } from "tldts"
import { LiveryError } from "../../core/errors.ts"
import { isOwnName, parseHostname } from "../branding/branding.ts"

/** Names that no name server of the world answers for. */
const NOT_PUBLIC = new Set([
  "localhost",
  "local",
  "internal",
  "invalid",
  "onion",
  "arpa",
  "alt",
  "lan",
  "home",
])

/**
 * A domain that somebody typed, as browsers send it: lower case, in ASCII, without a final dot. Throws `invalid_input` of
 * `hostname` for addresses in numbers, ports, paths, names that are nobody's own (`co.uk`) or the install's.
 */
export function parseDomain(text: string): string {
  const typed = text.trim().replace(/\.$/, "")
  if (/[:/?#@%\\\s]/.test(typed))
    throw refused("spelling", "Write the name alone, such as chat.example.com: no https://, port or path")
  const hostname = parseHostname(domainToASCII(typed))
  if (!hostname) throw refused("name", "This is no domain; write a name such as chat.example.com")
  if (isOwnName(hostname))
    throw refused("own", "This name belongs to the server that you are on; name a domain of your own")
  const last = hostname.split(".").at(-1) ?? ""
  // Browsers read a name whose last part begins like a number as an IP address.
  if (!/^(xn--[a-z0-9-]+|[a-z]{2,})$/.test(last) || NOT_PUBLIC.has(last) || !hostname.includes("."))
    throw refused("public", "This is no public domain; write a name such as chat.example.com")
  const { domain, isIp } = parse(hostname, { allowPrivateDomains: true })
  if (isIp || !domain) throw refused("shared", "Many share this name; name a domain of your own below it")
  return hostname
}

const refused = (reason: string, message: string) =>
  new LiveryError("invalid_input", message, { path: ["hostname"], reason })
