import { closeLanes } from "./lanes.ts"
import { stopListening } from "./listen.ts"
import { pools } from "./pools.ts"

/** Closes every connection of this process. */
export async function closePools(): Promise<void> {
  await closeLanes()
  await Promise.all([stopListening(), pools().app.end(), pools().system.end()])
}
