/** Live streams that one visitor's session has open in this process at most: as many as a browser has connections to a host. */
const MOST = 6

const open = new Map<string, AbortController[]>()

/**
 * A place for one more live stream of a session; where there is none left, the oldest one is told by its signal to make
 * room. `leave` gives it back.
 */
export function takeStream(sessionId: string): { signal: AbortSignal; leave(): void } {
  const own = new AbortController()
  const streams = [...(open.get(sessionId) ?? []), own]
  while (streams.length > MOST) streams.shift()?.abort()
  open.set(sessionId, streams)
  return {
    signal: own.signal,
    leave() {
      const rest = (open.get(sessionId) ?? []).filter((each) => each !== own)
      if (rest.length) open.set(sessionId, rest)
      else open.delete(sessionId)
    },
  }
}
