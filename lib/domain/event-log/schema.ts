import { z } from "zod"

/** Earlier events that a subscriber may ask to see first. */
export const HistoryLength = z.int().min(0).max(10_000).default(0)

/** A fact of an account: what happened, by whom, and the ids that it is about. */
export interface LoggedEvent {
  id: string
  type: string
  actor: {
    kind: string
    id: string | null
    /** The actor's own account, where it acted for this one. */
    accountId: string | null
  }
  about: Record<string, string>
  createdAt: Date
}
