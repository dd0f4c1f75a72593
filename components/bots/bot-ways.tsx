import Link from "next/link"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"

type Template = keyof typeof words.templates

export const isTemplate = (name: unknown): name is Template =>
  typeof name === "string" && Object.hasOwn(words.templates, name)

/** Where a new bot can begin; the one that is chosen fills the form beneath. `offered`: templates of the agency. */
export function BotWays({
  way,
  offered,
}: {
  way: string
  offered: readonly { id: string; name: string; description: string }[]
}) {
  const { ways } = words.bots
  const card = (key: string, name: string, text: string) => (
    <li key={key}>
      <Link
        href={key === "blank" ? "/bots/new" : `/bots/new?from=${key}`}
        scroll={false}
        aria-current={key === way ? "true" : undefined}
        className={cn(
          "grid h-full content-start gap-0.5 rounded-control border border-border-strong p-3 transition-colors hover:border-faint",
          key === way && "border-accent-border bg-accent-soft",
        )}
      >
        <span className="font-medium text-13">{name}</span>
        <span className="text-12 text-muted">{text}</span>
      </Link>
    </li>
  )
  const templates = Object.entries(words.templates)
  return (
    <section aria-labelledby="ways" className="mb-8 grid gap-3 border-b pb-8">
      <h2 id="ways" className="font-medium text-14">
        {ways.label}
      </h2>
      {offered.length > 0 && (
        <>
          <h3 className="text-12 text-muted">{words.botTemplates.use.group}</h3>
          <ul className="mb-2 grid grid-cols-1 gap-2 sm:grid-cols-2">
            {offered.map(({ id, name, description }) => card(id, name, description))}
          </ul>
        </>
      )}
      <ul className="grid grid-cols-2 gap-2 md:grid-cols-4">
        {card("blank", ways.blank.name, ways.blank.text)}
        {card("website", ways.website.name, ways.website.text)}
        {templates.map(([key, { title, text }]) => card(key, title, text))}
      </ul>
      {/* It is about the examples: a template of the agency brings its knowledge along. */}
      {!offered.some(({ id }) => id === way) && <p className="text-12 text-muted">{ways.note}</p>}
    </section>
  )
}
