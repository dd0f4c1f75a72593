import { stopListening } from "./listen.ts"
import { pools } from "./pools.ts"
import { allDurable, closePipelines } from "./wire/wire.ts"

/** Closes every connection of this process once what is under way on it has ended; nothing new is begun. */
export async function closePools(): Promise<void> {
  const { app, system, partner, flushing } = pools()
  const ended = [app, system, partner].map((pool) => pool.end())
  await Promise.all([stopListening(), closePipelines(), allDurable(), ...ended])
  await flushing.end()
}
