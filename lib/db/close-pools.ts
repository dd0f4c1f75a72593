import { closeLanes } from "./lanes.ts"
import { stopListening } from "./listen.ts"
import { pools } from "./pools.ts"

/** Closes every connection of this process. */
export async function closePools(): Promise<void> {
  await closeLanes()
  const { app, system, flushing } = pools()
  await Promise.all([stopListening(), app.end(), system.end(), flushing.end()])
}
