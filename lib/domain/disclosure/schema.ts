import type { WidgetSettings } from "../widgets/schema.ts"

export type ConsentSettings = WidgetSettings["consent"]
export type DisclosureSettings = WidgetSettings["disclosure"]

/** What a visitor is asked to agree to. */
export interface ConsentAsked {
  required: true
  text: string
  /** Changes with the text and with nothing else. */
  version: string
  /** Where the account says more; null: the privacy notice alone. */
  link: string | null
}

/** What a contact has agreed to, where and when (ISO 8601): the column `consent`. */
export interface ConsentGiven {
  text: string
  version: string
  at: string
  origin: string
}

/** Why the line is said: a conversation begins, goes on after more than a day, or comes back from a person. */
export type DisclosureReason = "start" | "pause" | "hand_back"
