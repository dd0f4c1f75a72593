import { isLiveryError } from "../../core/errors.ts"

/** Does a thing anew when the conversation that it rests on has changed since it was looked up; twice at most. */
export async function retryConflicts<T>(work: () => Promise<T>, tries = 2): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const changed = isLiveryError(error) && error.code === "conflict" && error.details.noun === "turn"
    if (!changed || tries === 0) throw error
    return retryConflicts(work, tries - 1)
  }
}
