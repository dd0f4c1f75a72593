import { isLiveryError } from "../../core/errors.ts"

const TRIES = 3

/**
 * Does a thing again when the conversation that it rests on has changed since it was looked up. `again` tells it to lock
 * the conversation, so that others cannot overtake it for ever.
 */
export async function retryConflicts<T>(work: (again: boolean) => Promise<T>, tried = 1): Promise<T> {
  try {
    return await work(tried > 1)
  } catch (error) {
    const changed = isLiveryError(error) && error.code === "conflict" && error.details.noun === "turn"
    if (!changed || tried === TRIES) throw error
    return retryConflicts(work, tried + 1)
  }
}
