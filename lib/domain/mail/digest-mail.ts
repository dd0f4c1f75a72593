import type { Language } from "../../core/languages.ts"
import { DIGEST_WORDS } from "./digest-words.ts"
import type { Mail } from "./schema.ts"

interface Figures {
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
  of: "week" | "month"
  brand: string
  account: string
  /** The first and the last, as "2026-11-23". */
  days: { from: string; to: string }
  now: Figures
  before: Figures
  /** Hours of a person that answers spared, and what was added to the knowledge. */
  month?: { hours: number; sources: number; taught: number } | undefined
  unanswered: readonly { question: string; count: number }[]
  /** The page with these days, and where the mail can be turned off. */
  link: string
  settings: string
  unsubscribe: string
  language: Language
}

/** A week or month of an account, in sentences: what happened against the one before, and what nobody could answer. */
export function digestMail({
  of,
  brand,
  account,
  days,
  now,
  before,
  month,
  unanswered,
  ...rest
}: Digest): Mail {
  const { link, settings, unsubscribe, language } = rest
  const { conversations, visitors, answered, notFound, other, over, resolved, handedOver, good, bad } = now
  const words = DIGEST_WORDS[language]
  const { written, counted, share, day } = formatsOf(language)
  const asked = ({ question, count }: { question: string; count: number }) =>
    count > 1 ? words.times(question, written(count)) : words.once(question)
  const stretch = words[of]
  const compared = comparedTo(conversations, before.conversations, { words: stretch, written })
  const all = words.conversations(counted(conversations))
  const earlier = before.over ? stretch.earlier(share(before.resolved / before.over)) : ""
  const learnt = month && month.sources + month.taught > 0
  return {
    subject: stretch.subject(all, compared),
    lead: [
      words.head(account || words.bots, brand, day(days.from), day(days.to)),
      words.sentence(all, words.visitors(counted(visitors)), compared),
      ...(answered + notFound + other ? [words.answers(counted(answered), written(notFound))] : []),
      ...(month && month.hours >= 1 ? [words.saved(counted(Math.round(month.hours)))] : []),
      ...(over ? [words.resolved(share(resolved / over), earlier)] : []),
      ...(handedOver ? [words.handedOver(words.conversations(counted(handedOver)))] : []),
      ...(good + bad ? [words.feedback(written(good), written(bad))] : []),
      ...(learnt ? [words.learnt(counted(month.sources), counted(month.taught))] : []),
      ...(unanswered.length ? [words.unanswered, ...unanswered.map(asked)] : [words.allAnswered]),
    ],
    action: { label: unanswered.length ? words.teach : words.figures, link },
    notes: [stretch.why(settings)],
    language,
    unsubscribe,
  }
}

function formatsOf(language: Language) {
  const counts = new Intl.NumberFormat(language)
  const percents = new Intl.NumberFormat(language, { style: "percent" })
  const dates = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" })
  return {
    written: (n: number) => counts.format(n),
    counted: (count: number) => ({ count, text: counts.format(count) }),
    share: (part: number) => percents.format(part),
    day: (date: string) => dates.format(new Date(date)),
  }
}

function comparedTo(
  now: number,
  before: number,
  { words, written }: { words: (typeof DIGEST_WORDS)[Language]["week"]; written: (n: number) => string },
): string {
  if (now === before) return words.asMany
  const by = written(Math.abs(now - before))
  return now > before ? words.more(by) : words.fewer(by)
}
