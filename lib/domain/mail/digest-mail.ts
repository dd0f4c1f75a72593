import type { Mail } from "./schema.ts"

interface Week {
  conversations: number
  visitors: number
  answered: number
  notFound: number
  other: number
  over: number
  resolved: number
  handedOver: number
  good: number
  bad: number
}

interface Digest {
  brand: string
  account: string
  /** Monday and Sunday, as "2026-11-23". */
  days: { from: string; to: string }
  week: Week
  before: Week
  unanswered: readonly { question: string; count: number }[]
  /** The page with this week, and where the mail can be turned off. */
  link: string
  settings: string
}

const counts = new Intl.NumberFormat("en")
const percents = new Intl.NumberFormat("en", { style: "percent" })
const dates = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", timeZone: "UTC" })

/** A week of an account, in sentences: what happened against the week before, and what nobody could answer. */
export function digestMail({ brand, account, days, week, before, unanswered, link, settings }: Digest): Mail {
  const { conversations, visitors, answered, notFound, other, over, resolved, handedOver, good, bad } = week
  const answers = answered + notFound + other
  return {
    subject: `Your week: ${plural(conversations, "conversation")}, ${compared(conversations, before.conversations)}`,
    lead: [
      `${account || "Your bots"} at ${brand}, ${dates.format(new Date(days.from))} to ${dates.format(new Date(days.to))}:`,
      `${plural(conversations, "conversation")} with ${plural(visitors, "visitor")}, ${compared(conversations, before.conversations)}.`,
      ...(answers
        ? [
            `${plural(answered, "answer")} came from your knowledge, ${counts.format(notFound)} found nothing there.`,
          ]
        : []),
      ...(over
        ? [
            `Your bots resolved ${percents.format(resolved / over)} of the conversations that are over${before.over ? `, ${percents.format(before.resolved / before.over)} the week before` : ""}.`,
          ]
        : []),
      ...(handedOver ? [`In ${plural(handedOver, "conversation")} the visitor asked for a person.`] : []),
      ...(good + bad ? [`Feedback: ${counts.format(good)} good, ${counts.format(bad)} bad.`] : []),
      ...(unanswered.length
        ? ["Visitors asked, and got no answer:", ...unanswered.map(asked)]
        : ["Every question found an answer."]),
    ],
    action: { label: unanswered.length ? "See them and teach an answer" : "See the figures", link },
    notes: [
      `Days are counted in UTC. You get this every Monday after a week with conversations; turn it off here: ${settings}`,
    ],
  }
}

const plural = (n: number, word: string) => `${counts.format(n)} ${word}${n === 1 ? "" : "s"}`

const asked = ({ question, count }: { question: string; count: number }) =>
  count > 1 ? `“${question}” (${counts.format(count)} times)` : `“${question}”`

function compared(now: number, before: number): string {
  if (now === before) return "as many as the week before"
  const more = now > before
  return `${counts.format(Math.abs(now - before))} ${more ? "more" : "fewer"} than the week before`
}
