import { noticeWords } from "./notice-words.ts"
import type { Mail } from "./schema.ts"

/**
 * To a person whom a visitor waits for, in their `language` (null: English). `visitor`: what they are called, if that is known;
 * `link` leads to the conversation.
 */
export function noticeMail({
  brand,
  kind,
  account,
  visitor,
  preview,
  link,
  unsubscribe,
  language,
}: {
  brand: string
  kind: "asked" | "assigned" | "reply"
  account: string
  visitor: string | null
  /** The beginning of what the visitor said last. */
  preview: string
  link: string
  unsubscribe: string
  language: string | null
}): Mail {
  const words = noticeWords(language)
  return {
    subject: words.subject[kind](account),
    lead: [words.lead[kind](visitor ?? words.somebody, account), ...(preview ? [`“${preview}”`] : [])],
    action: { label: words.open, link },
    notes: [words.why(brand)],
    language: words.language,
    unsubscribe,
  }
}

/** The same in one line, for what is shown beside a browser. */
export function noticeHeadline(
  kind: "asked" | "assigned" | "reply",
  visitor: string | null,
  language: string | null,
) {
  const words = noticeWords(language)
  return words.headline[kind](visitor ?? words.somebody)
}
