const ONE: Record<string, string> = {
  contacts: "contact",
  conversations: "conversation",
  messages: "message",
  attachments: "attachment",
  ratings: "rating",
  sessions: "session",
  identities: "identity",
}

/** What an account keeps of its visitors, and for how long. */
export const privacy = {
  title: "Privacy",
  purpose: "How long conversations are kept, whom visitors can ask, and what has been erased.",
  saved: "Privacy saved",
  notAllowed: "Only owners and admins change this.",
  retention: {
    title: "Keeping conversations",
    text: "A job removes what is older every night, with messages, attachments and ratings. Figures stay. A bot may have a shorter time of its own.",
    label: "Days after the last message",
    help: (days: number) => `Without a number: ${days} days.`,
  },
  contact: {
    title: "Questions",
    text: "Shown on the privacy page that your bots link to.",
    label: "E-mail for privacy questions",
    see: "See the page",
  },
  erasures: {
    title: "What was erased",
    text: "A dated record of every erasure, without content.",
    none: "Nothing has been erased yet.",
    kinds: {
      contact: "A person, on request",
      conversation: "A conversation, on request",
      retention: "By the rule",
    } as Record<string, string>,
    counted: (what: string, rows: number) =>
      `${rows.toLocaleString("en")} ${rows === 1 ? (ONE[what] ?? what) : what}`,
  },
}
