import { isIP } from "node:net"
import { env } from "../env.ts"
import { orAbort } from "../or-abort.ts"
import { isPublicAddress } from "./is-public-address.ts"
import { Refused } from "./refused.ts"
import { askDns, askSystem, type Resolver } from "./resolve-host.ts"

/** An address that may be called, and the IP addresses it must be called at. */
export interface Target {
  url: URL
  pinned: string[]
}

interface Options {
  ports?: readonly number[]
  resolve?: Resolver
  signal: AbortSignal
}

/** Checks an address and everything it resolves to. Throws Refused. */
export async function checkTarget(
  address: string,
  { ports = [80, 443], ...options }: Options,
): Promise<Target> {
  // The URL parser forgives these; no honest address has them.
  if (/[\p{Cc}\s\\]/u.test(address)) throw new Refused("characters")
  if (!URL.canParse(address)) throw new Refused("address")
  const url = new URL(address)
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Refused("scheme")
  if (url.username || url.password) throw new Refused("credentials")
  const exempt = isExempt(url)
  if (!exempt && !ports.includes(portOf(url))) throw new Refused("port")
  const pinned = await addressesOf(url, exempt, options)
  if (pinned.length === 0) throw new Refused("no address")
  if (!exempt && !pinned.every(isPublicAddress)) throw new Refused("not public")
  return { url, pinned }
}

async function addressesOf(
  url: URL,
  exempt: boolean,
  { resolve, signal }: Omit<Options, "ports">,
): Promise<string[]> {
  const name = url.hostname.replace(/^\[|\]$/g, "")
  if (isIP(name)) return [name]
  if (!exempt && /(^|\.)localhost\.?$/.test(name)) throw new Refused("localhost")
  return orAbort((resolve ?? (exempt ? askSystem : askDns()))(name, signal), signal)
}

const portOf = ({ port, protocol }: URL) => Number(port || (protocol === "https:" ? 443 : 80))

/** Whether the operator lets requests reach this very host and port although it is private. */
const isExempt = (url: URL): boolean =>
  env().LIVERY_ALLOW_PRIVATE_HOSTS.some((host) => host.toLowerCase() === `${url.hostname}:${portOf(url)}`)
