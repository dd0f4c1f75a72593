import { locale } from "#components/words/in-language.ts"

/** A few numbers in a row, each under its name. */
export function Figures({ title, figures }: { title: string; figures: { label: string; value: number }[] }) {
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="font-medium text-14">{title}</h2>
      <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y py-4">
        {figures.map(({ label, value }) => (
          <div key={label} className="grid">
            <dt className="text-12 text-muted">{label}</dt>
            <dd className="font-semibold text-28 tabular-nums">{value.toLocaleString(locale())}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
