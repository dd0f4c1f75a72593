/** What a widget is set to ask for, as lib/domain/widgets/schema.ts has it. */
export interface ConsentSettings {
  required?: boolean | undefined
  text?: string | null | undefined
  link?: string | null | undefined
}

/** How a widget is set to say that one talks to an AI. */
export interface DisclosureSettings {
  text?: string | null | undefined
  offBecause?: string | null | undefined
}

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

/**
 * That the line is due before the bot's next answer: a conversation begins, goes on after more than a day, or comes back
 * from a person.
 */
export interface DisclosureDue {
  because: "start" | "pause" | "hand_back"
  /** Of the bot's widget; null where nobody has made one. */
  settings: DisclosureSettings | null
}
