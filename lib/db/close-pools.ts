import { allDurable } from "./durably.ts"
import { closeLanes } from "./lanes.ts"
import { stopListening } from "./listen.ts"
import { pools } from "./pools.ts"

/** Closes every connection of this process once what is under way on it has ended; nothing new is begun. */
export async function closePools(): Promise<void> {
  const { app, system, partner, flushing } = pools()
  const ended = [app, system, partner].map((pool) => pool.end())
  await Promise.all([stopListening(), closeLanes(), allDurable(), ...ended])
  await flushing.end()
}
