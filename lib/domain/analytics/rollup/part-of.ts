import { detectLanguage } from "../../retrieval/retrieval.ts"
import { dayOf } from "../days.ts"
import { addDetail, emptyPart, type Part, waitStep } from "./part.ts"
import { readQuestion } from "./read-question.ts"

/** A conversation as the rollup reads it. */
export interface ReadConversation {
  id: string
  botId: string | null
  channel: string
  status: string
  startedAt: Date
  lastMessageAt: Date | null
  personAskedAt: Date | null
  /** Of the bot, and of the visitor's browser. */
  language: string | null
  pageLanguage: string | null
  messages: ReadMessage[]
  ratings: { messageId: string | null; value: number }[]
}
export interface ReadMessage {
  id: string
  type: "user" | "bot"
  status: string
  text: string
  origin: string | null
  answered: boolean | null
  reason: string | null
  model: string | null
  inputTokens: number
  outputTokens: number
  isRated: boolean
  /** Sources that it quotes. */
  sources: string[] | null
  createdAt: Date
  updatedAt: Date
}

/** What a conversation adds to each day. */
export interface Parts {
  byDay: Record<string, Part>
  /** Milliseconds until the first answer was whole; kept from the first look, as later changes move the time of a message. */
  wait: number | null
}

/** How long without a message until a conversation counts as over. */
export const QUIET = 86_400_000
const PERSON = "person"
const OPEN = ["not_found", "other_language", "no_knowledge"]
const NOT_ASKED = ["small_talk", "wants_person"]
const LANGUAGE_READ = 2000

/** What a conversation comes to, with every rule of the page Analytics; `was` is its wait at an earlier look. */
export function partsOf(conversation: ReadConversation, was: number | null, now: Date): Parts {
  const { messages, ratings, startedAt, language } = conversation
  const byDay: Record<string, Part> = {}
  const partOn = (at: Date) => {
    const day = dayOf(at)
    byDay[day] ??= emptyPart()
    return byDay[day]
  }
  const first = partOn(startedAt)
  const answers = messages.filter(isAnswer)
  for (const answer of answers) countAnswer(partOn(answer.createdAt), answer)
  for (const [index, message] of messages.entries())
    if (message.type === "user") countQuestion(partOn(message.createdAt), messages, index, language ?? "en")
  const days = new Map(messages.map(({ id, createdAt }) => [id, createdAt]))
  for (const { messageId, value } of ratings)
    partOn(days.get(messageId ?? "") ?? startedAt)[value > 0 ? "good" : "bad"]++
  const wait = was ?? waitIn(messages)
  if (wait !== null) addDetail(first.detail, { wait: { [waitStep(wait)]: 1 } })
  if (messages.some(({ type }) => type === "user"))
    addDetail(first.detail, { language: { [languageOf(conversation)]: 1 } })
  const wished = wantsPerson(conversation)
  const over = isOver(conversation, now)
  const last = answers.at(-1)
  const attended = messages.some(({ origin }) => origin === PERSON)
  const failed = wished || attended || ratings.some(({ value }) => value < 0) || (last && isOpen(last))
  first.handedOver = Number(wished)
  first.over = Number(over)
  first.resolved = Number(over && last !== undefined && !failed)
  return { byDay, wait }
}

/** Whether it ended or nothing has been said in it for a day. */
export const isOver = (
  { status, lastMessageAt, startedAt }: Pick<ReadConversation, "status" | "lastMessageAt" | "startedAt">,
  now: Date,
): boolean => status !== "active" || (lastMessageAt ?? startedAt).getTime() <= now.getTime() - QUIET

/** What a bot said by itself is no answer (a welcome has no origin), nor is what a person wrote in its place. */
const isAnswer = ({ type, status, origin }: ReadMessage) =>
  type === "bot" && origin !== null && origin !== PERSON && (status === "complete" || status === "partial")

const isOpen = ({ answered, reason }: ReadMessage) => answered === false && OPEN.includes(reason ?? "")

const wantsPerson = ({ personAskedAt, messages }: ReadConversation) =>
  personAskedAt !== null || messages.some(({ reason }) => reason === "wants_person")

function countAnswer(part: Part, answer: ReadMessage): void {
  const { sources, origin, answered, model, inputTokens, outputTokens } = answer
  const quotes = (sources?.length ?? 0) > 0 || (origin === "quote" && answered === true && !answer.reason)
  part[isOpen(answer) ? "notFound" : quotes && answered !== false ? "answered" : "other"]++
  addDetail(part.detail, {
    ...(model && { model: { [model]: [1, inputTokens, outputTokens] } }),
    ...(sources && { source: Object.fromEntries(sources.map((id) => [id, 1])) }),
  })
}

function countQuestion(part: Part, messages: ReadMessage[], index: number, usual: string): void {
  const message = messages[index] as ReadMessage
  const { createdAt, text, id } = message
  const hour = ((createdAt.getUTCDay() + 6) % 7) * 24 + createdAt.getUTCHours()
  addDetail(part.detail, { hour: { [hour]: 1 } })
  const answer = messages[index + 1]
  if (answer?.type === "bot" && NOT_ASKED.includes(answer.reason ?? "")) return
  const { key, topics } = readQuestion(text, usual)
  addDetail(part.detail, {
    ...(key && { question: { [key]: { n: 1, m: id } } }),
    topic: Object.fromEntries([...topics].map(([term, w]) => [term, { n: 1, w }])),
  })
}

/** Unknown where the first answer was rated before the first look: a rating moves the time of a message. */
function waitIn(messages: ReadMessage[]): number | null {
  const asked = messages.findIndex(({ type }) => type === "user")
  const answer = asked < 0 ? undefined : messages.slice(asked).find(isAnswer)
  return answer && !answer.isRated
    ? Math.max(1, answer.updatedAt.getTime() - answer.createdAt.getTime())
    : null
}

function languageOf({ messages, language, pageLanguage }: ReadConversation): string {
  const said = messages
    .filter(({ type }) => type === "user")
    .map(({ text }) => text)
    .join("\n")
    .slice(0, LANGUAGE_READ)
  const usual = pageLanguage?.slice(0, 2).toLowerCase() || language?.slice(0, 2).toLowerCase()
  return detectLanguage(said) ?? usual ?? ""
}
