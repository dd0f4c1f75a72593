import type { Language } from "../../core/languages.ts"
import { DIGEST_WORDS } from "./digest-words.ts"
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
  unsubscribe: string
  language: Language
}

/** A week of an account, in sentences: what happened against the week before, and what nobody could answer. */
export function digestMail({ brand, account, days, week, before, unanswered, ...rest }: Digest): Mail {
  const { link, settings, unsubscribe, language } = rest
  const { conversations, visitors, answered, notFound, other, over, resolved, handedOver, good, bad } = week
  const words = DIGEST_WORDS[language]
  const { written, counted, share, day } = formatsOf(language)
  const asked = ({ question, count }: { question: string; count: number }) =>
    count > 1 ? words.times(question, written(count)) : words.once(question)
  const compared = comparedTo(conversations, before.conversations, { words, written })
  const all = words.conversations(counted(conversations))
  const earlier = before.over ? share(before.resolved / before.over) : null
  return {
    subject: words.subject(all, compared),
    lead: [
      words.head(account || words.bots, brand, day(days.from), day(days.to)),
      words.sentence(all, words.visitors(counted(visitors)), compared),
      ...(answered + notFound + other ? [words.answers(counted(answered), written(notFound))] : []),
      ...(over ? [words.resolved(share(resolved / over), earlier)] : []),
      ...(handedOver ? [words.handedOver(words.conversations(counted(handedOver)))] : []),
      ...(good + bad ? [words.feedback(written(good), written(bad))] : []),
      ...(unanswered.length ? [words.unanswered, ...unanswered.map(asked)] : [words.allAnswered]),
    ],
    action: { label: unanswered.length ? words.teach : words.figures, link },
    notes: [words.why(settings)],
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
  { words, written }: { words: (typeof DIGEST_WORDS)[Language]; written: (n: number) => string },
): string {
  if (now === before) return words.asMany
  const by = written(Math.abs(now - before))
  return now > before ? words.more(by) : words.fewer(by)
}
