import type { Language } from "../../core/languages.ts"

/** What a mail says, apart from how it looks. */
export interface Mail {
  subject: string
  /** Paragraphs above the button. */
  lead: string[]
  /** The one thing to do, where there is any. */
  action?: { label: string; link: string }
  /** What was said in a conversation, oldest first. */
  said?: Said[]
  /** Paragraphs below it, such as how long the link works. */
  notes: string[]
  /** Of all of it; English unless named. */
  language?: Language
  /** Where its reader ends mails of its kind, as `unsubscribeLink` makes it; the mail's head says so to mail programs. */
  unsubscribe?: string
  /** Whether a language model wrote a part of it: the mail's head then says so. */
  isGenerated?: boolean
}

/** One message in a mail. */
export interface Said {
  by: string
  /** Whose words they are, and when they were said, as people read it. */
  about: string
  text: string
  /** "[1] Title: https://…" of what it quotes. */
  sources: string[]
  /** Where it can be read in full. */
  link?: string
}
