import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { cache } from "react"
import { anyHostOf, hostOf } from "../domain/branding/branding.ts"
import type { Host } from "../domain/branding/schema.ts"

/** The host that the page being made is asked on. Unknown hosts are "not found". */
export const currentHost = cache(async (): Promise<Host> => {
  const host = await hostOf((await headers()).get("host"))
  return host ?? notFound()
})

/** The same for what a client's own domain shows as well: the chat of its bot, with what is said of it. */
export const currentChatHost = cache(async (): Promise<Host> => {
  const host = await anyHostOf((await headers()).get("host"))
  return host ?? notFound()
})
