import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { makeLog } from "../../core/log.ts"
import { once } from "../../core/runtime.ts"
import { listen } from "../../db/listen.ts"
import { heldRights, type Right, rightOf } from "./held-rights.ts"

/** How often every right in use is looked at, should a notification get lost. Milliseconds. */
const LOOK_EVERY = 2_000
/** What the triggers of the tables behind rights notify. */
const TOLD = "rights"

interface Watched {
  right: Right
  ended: AbortController
}
interface Watching {
  watched: Set<Watched>
  /** Ends the timer and the listening; null while nothing is watched. */
  rest: (() => void) | null
  looking: boolean
  /** Whether something was heard since the look began. */
  again: boolean
}
const watching = () =>
  once("rights", (): Watching => ({ watched: new Set(), rest: null, looking: false, again: false }))

export interface WatchedRight {
  /** Aborts within five seconds after the right ended: `not_authenticated`, or `not_authorized` where the bot no longer answers. */
  signal: AbortSignal
  /** Makes the right one at a bot as well: it ends when that is switched off or deleted. */
  atBot(botId: string): void
  stop(): void
}

/**
 * Watches over the right that a caller makes use of for longer than a moment: a key or session that is revoked, a
 * membership that goes, an account that is suspended or deleted, in whichever process (docs/decisions/031-watched-rights.md).
 */
export function watchRight(ctx: Context): WatchedRight {
  const state = watching()
  const entry: Watched = { right: rightOf(ctx), ended: new AbortController() }
  state.watched.add(entry)
  state.rest ??= begin()
  return {
    signal: entry.ended.signal,
    atBot(botId) {
      entry.right = { ...entry.right, bot: botId }
    },
    stop() {
      state.watched.delete(entry)
    },
  }
}

function begin(): () => void {
  const timer = setInterval(look, LOOK_EVERY)
  timer.unref()
  const stopListening = listen("livery_channel", (payload) => {
    if (payload === undefined || payload === TOLD) void look()
  })
  return () => {
    clearInterval(timer)
    stopListening()
  }
}

/** Looks at all rights in use with one question; one look at a time. */
async function look(): Promise<void> {
  const state = watching()
  if (state.looking) {
    state.again = true
    return
  }
  state.looking = true
  do {
    state.again = false
    await lookOnce(state).catch((error) => {
      // That it could not be asked says nothing: everybody goes on until it can.
      const code = String((error as { code?: unknown }).code ?? "")
      makeLog({ stage: "rights" }).warn("rights in use could not be looked at", { code })
    })
  } while (state.again)
  state.looking = false
}

async function lookOnce(state: Watching): Promise<void> {
  const all = [...state.watched]
  if (all.length === 0) {
    state.rest?.()
    state.rest = null
    return
  }
  const rights = all.map(({ right }) => right)
  const held = await heldRights(rights)
  for (const [n, entry] of all.entries()) {
    const found = held.get(n)
    // One that became more meanwhile is looked at next time.
    if (found?.atBot || entry.right !== rights[n]) continue
    state.watched.delete(entry)
    entry.ended.abort(found ? botOff() : rightOver())
  }
}

const rightOver = () => new LiveryError("not_authenticated", "The right to this has ended")
const botOff = () => new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
