/** What a mail says, apart from how it looks. */
export interface Mail {
  subject: string
  /** Paragraphs above the button. */
  lead: string[]
  /** The one thing to do. */
  action: { label: string; link: string }
  /** Paragraphs below it, such as how long the link works. */
  notes: string[]
}
