import { parse } from "hono/utils/cookie"
import { contextForPage } from "../../auth/page-context.ts"
import { assertOpen, type Caller } from "../../auth/page-gate.ts"
import type { Context } from "../../core/context.ts"
import { meetPage, type Site } from "../../domain/widgets/widgets.ts"
import type { Call } from "../call.ts"
import { callerAddress } from "../caller-address.ts"

/** What the browser says of the page that a call comes from. */
export const siteOf = (call: Call): Site => ({
  origin: call.header("origin") ?? null,
  fetchSite: call.header("sec-fetch-site") ?? null,
  host: call.header("host") ?? new URL(call.request.raw.url).host,
})

/** Lets the page of an allowed origin read the answer. */
export const allowOrigin =
  (call: Call) =>
  (origin: string): void => {
    call.allowedOrigin = origin
  }

/** What the browser may show for the bot's own page: cookies, which pages of other sites do not send. */
export const callerOf = (call: Call): Caller => ({
  host: call.header("host") ?? null,
  cookie: (name) => parse(call.header("cookie") ?? "", name)[name],
})

/** The widget that a call names, and the page that it comes from, which may show it and is open. Throws what `meetPage` does. */
export async function meetOpenPage(bot: string, call: Call): ReturnType<typeof meetPage> {
  const met = await meetPage(bot, siteOf(call), allowOrigin(call))
  await assertOpen(met.widget, met.page, callerOf(call))
  return met
}

/** How a call is recognised that needs no session yet. */
export const asPage = (call: Call): Promise<Context> => contextForPage(callerAddress(call), call)
