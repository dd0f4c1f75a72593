import * as words from "#components/words/words.ts"

const FIGURES = [
  "conversations",
  "messages",
  "visitors",
  "answered",
  "notFound",
  "handedOver",
  "resolved",
  "feedback",
  "wait",
  "tokens",
] as const

/** What each figure counts, in a sentence. */
export function Meanings() {
  const { meaning, names } = words.analytics
  return (
    <section aria-labelledby="meanings" className="grid gap-3 border-t pt-6">
      <h2 id="meanings" className="font-medium text-14">
        {meaning.title}
      </h2>
      <dl className="grid gap-x-10 gap-y-3 text-13 md:grid-cols-2">
        {FIGURES.map((figure) => (
          <div key={figure} className="grid content-start gap-0.5">
            <dt className="font-medium">{names[figure]}</dt>
            <dd className="max-w-[72ch] text-muted">{meaning[figure]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
