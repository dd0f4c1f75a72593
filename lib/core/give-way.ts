import { readlinkSync } from "node:fs"
import { setPriority } from "node:os"
import { basename } from "node:path"

/**
 * Lets this thread run after others when the processor is short; `priority` as the system counts it, higher for later.
 * Linux sets a thread's own priority by its id.
 */
export function giveWay(priority: number): void {
  try {
    setPriority(Number(basename(readlinkSync("/proc/thread-self"))), priority)
  } catch {
    // Not every system lets us; then it runs at the same priority.
  }
}
