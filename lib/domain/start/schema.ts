/** The steps of the guided start, in order; at "done" it is over. */
export const START_STEPS = ["content", "questions", "colours", "site", "done"] as const
export type StartStep = (typeof START_STEPS)[number]

export interface Start {
  /** Null: nobody has begun. */
  step: StartStep | null
  /** The bot that is set up: the account's default; null while there is none. */
  botId: string | null
}
