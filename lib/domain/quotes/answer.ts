import {
  type Ask,
  asksOf,
  detectLanguage,
  type Language,
  languageAmong,
  smallTalk,
} from "../retrieval/retrieval.ts"
import type { Answer, Asked } from "./asked.ts"
import { quoteContact } from "./contact.ts"
import { type Phrases, phrasesIn } from "./phrases/phrases.ts"
import { type Material, quoteAsk } from "./quote-ask.ts"
import { listed, refuse } from "./refuse.ts"

/** Answers in quotations from the passages, each followed by its passage's number; or says that there is no answer. */
export function answer(asked: Asked): Answer {
  const { question, earlier, passages, instructions } = asked
  const language = languageOf(asked)
  const phrases = phrasesIn(language, instructions)
  const talk = smallTalk(question, language)
  if (talk) return chat(talk.kind, phrasesIn(talk.language, instructions), asked)
  const material: Material = {
    passages,
    language: languageOfTexts(asked),
  }
  const asks = asksOf(question, earlier, language)
  if (asks.some(({ wants }) => wants === "person")) return handOver(phrases, asked)
  const quoted = asks.map((ask) => ({
    ask,
    text: quoteAsk(ask, material) ?? contactFor(ask, asked, phrases),
  }))
  if (!quoted.some(({ text }) => text !== undefined))
    return refuse({ asked, question: asks[0]?.text ?? question, material, language })
  // The question as it was written is repeated, so that it is plain which one is left open.
  const parts = quoted.map(({ ask, text }) => text ?? phrases.unknownPart(ask.text))
  return { text: parts.join("\n\n"), reason: null }
}

/** The language of the passages: the bot's, unless they speak clearly for another, as days of the week do not. */
function languageOfTexts({ passages, language }: Asked): Language {
  const text = passages.map(({ text }) => text.slice(0, 400)).join("\n")
  const found = detectLanguage(text)
  return found && languageAmong(text, language) === found ? found : language
}

/** The language of the message; where that is not plain, of what the visitor wrote before; else the bot's. */
function languageOf({ question, earlier, language }: Asked): Language {
  return (
    detectLanguage(question) ?? earlier.map(detectLanguage).findLast((each) => each !== undefined) ?? language
  )
}

function chat(
  kind: NonNullable<ReturnType<typeof smallTalk>>["kind"],
  phrases: Phrases,
  { instructions, topics }: Asked,
): Answer {
  const about = topics.length ? phrases.canAsk(listed(topics, phrases.and)) : ""
  const identity = phrases.identity(instructions.business)
  if (kind === "identity") return { text: [identity, about].filter(Boolean).join(" "), reason: "small_talk" }
  if (kind === "help") return { text: about || phrases.help, reason: "small_talk" }
  return { text: phrases[kind], reason: "small_talk" }
}

/** Somebody wishes for a person: the contact of the instructions, or of the documents, or that none is known. */
function handOver(phrases: Phrases, { instructions, passages }: Asked): Answer {
  const { contacts, hours } = instructions
  const known = contacts.length
    ? [contacts.join(", "), hours].filter(Boolean).join(". ")
    : quoteContact(passages)
  return { text: known ? `${phrases.person} ${known}` : phrases.personUnknown, reason: "wants_person" }
}

/** "What's your e-mail?" is answered by any sentence that has one. */
function contactFor({ wants }: Ask, { passages, instructions }: Asked, phrases: Phrases): string | undefined {
  if (wants !== "contact") return undefined
  const { contacts } = instructions
  return quoteContact(passages) ?? (contacts.length ? phrases.reach(contacts.join(", ")) : undefined)
}
