import { ChatBotKit } from "@chatbotkit/sdk"
import { describe } from "vitest"
import type { LimitsInput } from "#lib/domain/plans/schema.ts"
import { makeCaller, partnerOf } from "#tests/support/api.ts"

/** The official SDK with a key, at a server of the tests; it repeats nothing by itself. */
export const sdkWith = (url: string, secret: string, more: object = {}): ChatBotKit =>
  new ChatBotKit({ secret, baseUrl: url, retries: 0, ...more })

/** What the SDK rejects with. */
export const NOT_FOUND = { code: "NOT_FOUND" }
export const BAD_REQUEST = { code: "BAD_REQUEST" }

/**
 * An account that the official SDK works in, and a stranger to it: `const { inEachWay } = await startSdk(url)`. What is
 * described `inEachWay` is done once with the account's own key and once with its agency's, running as the client.
 */
export async function startSdk(url: string, limits: LimitsInput = {}) {
  const caller = await makeCaller(limits)
  const agency = await partnerOf(caller)
  const ways: [string, ChatBotKit][] = [
    ["its own key", sdkWith(url, caller.secretKey)],
    ["its agency's key", sdkWith(url, agency.secretKey, { runAsUserId: caller.ctx.account.id })],
  ]
  return {
    caller,
    /** Another agency's client. */
    stranger: sdkWith(url, (await makeCaller()).secretKey),
    inEachWay(what: string, tests: (sdk: ChatBotKit) => void) {
      describe.each(ways)(`${what} with %s`, (_, sdk) => tests(sdk))
    },
  }
}
