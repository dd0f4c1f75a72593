import { currentVisit } from "#lib/auth/current-visit.ts"
import { admit } from "#lib/domain/rate-limits/rate-limits.ts"

/** A server action that needs no sign-in, at most as often as one network may send forms; `refused` answers for the rest. */
export const publicAction =
  <Args extends unknown[], Result>(
    run: (...args: Args) => Promise<Result>,
    refused: (...args: Args) => Result,
  ) =>
  async (...args: Args): Promise<Result> => {
    const { address } = await currentVisit()
    const quota = await admit("form", address ?? "")
    return quota && !quota.admitted ? refused(...args) : run(...args)
  }
