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
  /** Whether the operator lets requests reach it although it is private. */
  isExempt: boolean
}

interface Options {
  ports?: readonly number[]
  resolve?: Resolver
  signal: AbortSignal
}

/** Checks an address and everything it resolves to. Throws Refused. */
export async function checkTarget(address: string, { ports, ...options }: Options): Promise<Target> {
  const { url, exempt } = checkSpelling(address, ports)
  const name = nameOf(url)
  const pinned = isIP(name) ? [name] : await resolved(name, exempt, options)
  if (pinned.length === 0) throw new Refused("no address")
  if (!exempt && !pinned.every(isPublicAddress)) throw new Refused("not public")
  return { url, pinned, isExempt: exempt }
}

/** What can be told of an address without asking anybody. Throws Refused. */
export function checkSpelling(
  address: string,
  ports: readonly number[] = [80, 443],
): { url: URL; exempt: boolean } {
  // The URL parser forgives these; no honest address has them.
  if (/[\p{Cc}\s\\]/u.test(address)) throw new Refused("characters")
  if (!URL.canParse(address)) throw new Refused("address")
  const url = new URL(address)
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Refused("scheme")
  if (url.username || url.password) throw new Refused("credentials")
  const exempt = isExempt(url)
  if (!exempt && !ports.includes(portOf(url))) throw new Refused("port")
  const name = nameOf(url)
  if (!exempt && /(^|\.)localhost\.?$/.test(name)) throw new Refused("localhost")
  if (!exempt && isIP(name) && !isPublicAddress(name)) throw new Refused("not public")
  return { url, exempt }
}

const nameOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, "")

const resolved = (name: string, exempt: boolean, { resolve, signal }: Omit<Options, "ports">) =>
  orAbort((resolve ?? (exempt ? askSystem : askDns()))(name, signal), signal)

const portOf = ({ port, protocol }: URL) => Number(port || (protocol === "https:" ? 443 : 80))

/** Whether the operator lets requests reach this very host and port although it is private. */
const isExempt = (url: URL): boolean =>
  env().LIVERY_ALLOW_PRIVATE_HOSTS.some((host) => host.toLowerCase() === `${url.hostname}:${portOf(url)}`)
