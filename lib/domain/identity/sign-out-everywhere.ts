import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LiveryError } from "../../core/errors.ts"
import { endSessions } from "./sessions.ts"

/**
 * Ends every session of the person who asks, on every browser and host; `except` keeps one, usually the session they ask
 * from. Returns how many ended. Every member may, whatever their role; throws `not_authorized` for callers who are not
 * signed-in people.
 */
export const signOutEverywhere = procedure({
  permission: "account.read",
  input: z.strictObject({ except: z.uuid().optional() }),
  async run({ principal }, { except }): Promise<number> {
    if (principal.kind !== "user")
      throw new LiveryError("not_authorized", "Only people who are signed in can sign out")
    return endSessions(principal.id, except)
  },
})
