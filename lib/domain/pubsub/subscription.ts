import { listen } from "../../db/listen.ts"

/** Whoever waits looks again after this time, should a notification get lost. Milliseconds. */
const LOOK_AGAIN = 10_000

/** Wakes a waiting reader when something was published to one of its channels, in whichever process, or its signal aborts. */
export function subscription(accountId: string, channels: string | readonly string[], signal: AbortSignal) {
  const wanted = new Set([channels].flat().map((channelId) => `${accountId} ${channelId}`))
  let pending = false
  let wake: (() => void) | undefined
  const ring = () => {
    pending = true
    wake?.()
  }
  const stopListening = listen("livery_channel", (payload) => {
    if (payload === undefined || wanted.has(payload)) ring()
  })
  signal.addEventListener("abort", ring, { once: true })
  return {
    /** Resolves at the next call, or at once where one came since the last time. */
    async next(): Promise<void> {
      if (!pending) {
        let timer: NodeJS.Timeout | undefined
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, LOOK_AGAIN)
        })
        clearTimeout(timer)
      }
      pending = false
      wake = undefined
    },
    stop() {
      stopListening()
      signal.removeEventListener("abort", ring)
      ring()
    },
  }
}
