import { cookies, headers } from "next/headers"
import { type Gate, pageGate } from "#lib/auth/page-gate.ts"
import type { HostedPage } from "./find-page.ts"

/** What stands between whoever asks for a hosted page and its chat; null: nothing. */
export async function gateOf({ widget }: HostedPage): Promise<Gate | null> {
  const jar = await cookies()
  const host = (await headers()).get("host")
  return pageGate(widget, { host, cookie: (name) => jar.get(name)?.value })
}
