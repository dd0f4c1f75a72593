import { inLanguage } from "../in-language.ts"

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
export const privacy = /* @__PURE__ */ inLanguage("privacy", {
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
  person: {
    title: "Somebody asks for their data",
    text: "Everything about a person by their e-mail address: contacts, conversations, messages, attachments. Make sure that whoever asks is who they say.",
    label: "Their e-mail",
    download: "Download",
    erase: "Erase",
    question: "Erase this person?",
    warning: (email: string) =>
      `Everything about ${email} is removed at once and cannot be brought back. Export it first if they want a copy.`,
    action: "Erase person",
    erased: "Person erased",
    unknown: "Nobody with this address is known here.",
    malformed: "Write a whole address such as ada@example.com.",
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
})
