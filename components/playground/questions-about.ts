import * as words from "#components/words/words.ts"
import type { Language } from "#lib/core/languages.ts"

/** Headings of a bot's knowledge as questions in its language; a heading that is a question stays one. */
export const questionsAbout = (topics: string[], language: Language): string[] => [
  ...new Set(
    topics.map((topic) =>
      topic.endsWith("?") ? topic : words.playground.topics[language](withinSentence(topic, language)),
    ),
  ),
]

/** "Delivery times" as it stands within a sentence; abbreviations and German nouns keep their capital. */
function withinSentence(topic: string, language: Language): string {
  const [first = "", second = ""] = topic
  return language === "de" || second !== second.toLowerCase() ? topic : first.toLowerCase() + topic.slice(1)
}
