import { once } from "../../core/runtime.ts"
import type { Host } from "./schema.ts"

interface Entry {
  until: number
  host: Promise<Host | null>
}

/** What this process remembers of hosts, by name. */
export const knownHosts = () => once("branding.hosts", () => new Map<string, Entry>())
