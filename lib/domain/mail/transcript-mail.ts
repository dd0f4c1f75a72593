import type { Language } from "../../core/languages.ts"
import type { MessageView } from "../conversations/schema.ts"
import { isGenerated } from "../disclosure/disclosure.ts"
import type { Mail, Said } from "./schema.ts"
import { TRANSCRIPT_WORDS } from "./transcript-words.ts"

/** A message of a transcript; `origin` says whose words they are, null where that is not known. */
type Message = Pick<MessageView, "type" | "text" | "citations" | "model" | "createdAt"> & {
  origin: string | null
  /** Of the person who wrote it for the account. */
  name?: string | null
}

interface Transcript {
  brand: string
  bot: string
  language: Language
  /** What visitor and bot said, oldest first. */
  messages: readonly Message[]
}

/** To a visitor who asked for what was said. Every message says whose words it is; times are UTC. */
export function transcriptMail({ brand, bot, language, messages }: Transcript): Mail {
  const words = TRANSCRIPT_WORDS[language]
  const filled = (text: string) =>
    text.replaceAll(/\{(bot|brand)\}/g, (_, name) => (name === "bot" ? bot : brand))
  return {
    subject: filled(words.subject),
    lead: [filled(words.lead)],
    said: messages.map((message) => saidOf(message, { bot, language })),
    notes: [filled(words.asked)],
    language,
    isGenerated: messages.some(isGenerated),
  }
}

function saidOf(message: Message, { bot, language }: Pick<Transcript, "bot" | "language">): Said {
  const words = TRANSCRIPT_WORDS[language]
  const { type, origin, name, text, citations, createdAt } = message
  const by = type === "user" ? words.you : origin === "person" ? name || words.person : bot
  const whose = isGenerated(message) ? words.generated : origin === "quote" ? words.quoted : null
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  })
  const about = [whose, `${format.format(createdAt)} UTC`].filter(Boolean).join(" · ")
  return { by, about, text, sources: sourcesOf(citations) }
}

/** One line for each number that the text shows. */
function sourcesOf(citations: Message["citations"]): string[] {
  const byNumber = new Map(citations.map((citation) => [citation.index, citation]))
  return [...byNumber].map(([index, { title, sourceName, url }]) =>
    [`[${index}] ${title ?? sourceName ?? ""}`.trim(), url].filter(Boolean).join(": "),
  )
}
