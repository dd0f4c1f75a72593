import { contextForPage } from "../../auth/page-context.ts"
import type { Context } from "../../core/context.ts"
import type { Site } from "../../domain/widgets/widgets.ts"
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

/** How a call is recognised that needs no session yet. */
export const asPage = (call: Call): Promise<Context> => contextForPage(callerAddress(call), call)
