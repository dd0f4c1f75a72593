import Form from "next/form"
import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { Passage } from "#lib/domain/retrieval/schema.ts"
import { PassageItem } from "./passage-item.tsx"
import { SearchField } from "./search-field.tsx"

/** A question, and the passages that a bot would answer it from; the question is part of the address. */
export function SearchTester({
  path,
  question,
  passages,
}: {
  path: string
  question?: string | undefined
  /** Absent before the first question. */
  passages?: Passage[] | undefined
}) {
  const { search, unnamed } = words.knowledge
  return (
    <section className="grid min-w-0 grid-cols-1 content-start gap-3" aria-labelledby="search-tester">
      <div>
        <h2 id="search-tester" className="font-medium text-14">
          {search.title}
        </h2>
        <p className="text-13 text-muted">{search.lead}</p>
      </div>
      <Form action={path} scroll={false}>
        <SearchField question={question} />
      </Form>
      {passages && (
        <p role="status" className={passages.length > 0 ? "text-12 text-muted" : "text-13 text-muted"}>
          {passages.length > 0 ? search.results(passages.length) : search.nothing}
        </p>
      )}
      {passages && passages.length > 0 && (
        <ol aria-label={search.list} className="rounded-panel border">
          {passages.map((passage) => (
            <PassageItem
              key={passage.recordId}
              passage={passage}
              title={passage.sourceName ?? unnamed}
              aside={<Badge tone="accent">{search.scoreOf(Math.round(passage.score * 100))}</Badge>}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
