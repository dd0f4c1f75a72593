/** @jsxImportSource preact */

import { safeLink } from "../../markdown/safe-link.ts"
import type { Source } from "../../shared/schema.ts"
import { fill } from "../../words/en.ts"
import { useTools } from "./context.ts"
import { Icon } from "./icon.tsx"

const REACH = 240

export const titleOf = (source: Source) => source.title || source.source_name || `${source.index}`

/** The numbered sources of an answer, each a button that opens what is quoted of it beneath. */
export function Sources({
  sources,
  shown,
  onShow,
}: {
  sources: Source[]
  /** Number of the source that is open. */
  shown: number | null
  onShow(index: number | null): void
}) {
  const { words } = useTools().store.now
  const bySource = new Map<number, Source[]>()
  for (const source of sources) bySource.set(source.index, [...(bySource.get(source.index) ?? []), source])
  const open = shown === null ? undefined : bySource.get(shown)
  return (
    <div class="sources">
      <ul aria-label={words.sources}>
        {[...bySource].map(([index, [first]]) => (
          <li key={index}>
            <button
              type="button"
              class="chip"
              aria-expanded={shown === index}
              onClick={() => onShow(shown === index ? null : index)}
            >
              <span class="hidden">{words.source.split("{n}", 1)}</span>
              <span class="number">{index}</span>
              <span class="cut">{first && titleOf(first)}</span>
            </button>
          </li>
        ))}
      </ul>
      {open?.map((source) => (
        <Passage key={source.quote} source={source} />
      ))}
    </div>
  )
}

/** What an answer quotes, marked within the passage that it stands in, with a link to its page. */
function Passage({ source }: { source: Source }) {
  const { words } = useTools().store.now
  const href = safeLink(source.url ?? "")
  const [before, after] = around(source.text ?? "", source.quote)
  const place = [source.heading, source.page && fill(words.page, { n: source.page })].filter(Boolean)
  return (
    <figure class="passage">
      <figcaption>
        <strong>{titleOf(source)}</strong>
        {place.length > 0 && <span>{place.join(" · ")}</span>}
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow">
            {words.open} <Icon name="external" />
          </a>
        )}
      </figcaption>
      <blockquote>
        {before}
        <mark>{source.quote}</mark>
        {after}
      </blockquote>
    </figure>
  )
}

/** The text before and behind a quote, no more than shows what it is about. */
function around(text: string, quote: string): [string, string] {
  const at = text.indexOf(quote)
  if (at < 0) return ["", ""]
  const before = text.slice(0, at)
  const after = text.slice(at + quote.length)
  return [
    before.length > REACH ? `…${before.slice(-REACH).replace(/^\S*/, "")}` : before,
    after.length > REACH ? `${after.slice(0, REACH).replace(/\S*$/, "")}…` : after,
  ]
}
