import { ArrowRight } from "lucide-react"
import Link from "next/link"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import { familyAddress } from "./docs-address.ts"
import type { Reference } from "./reference.ts"

const text = words.docs

/** The families to choose from, and what holds for all of them. */
export const DocsOverview = ({ references }: { references: Reference[] }) => (
  <main
    id="content"
    tabIndex={-1}
    className="mx-auto w-full max-w-280 px-4 py-10 outline-none md:px-6 md:py-14"
  >
    <h1 className="font-semibold text-28">{text.title}</h1>
    <p className="mt-2 max-w-[60ch] text-pretty text-16 text-muted">{text.lead}</p>
    <ul className={cn("mt-8 grid gap-4", references.length % 2 ? "md:grid-cols-3" : "md:grid-cols-2")}>
      {references.map((reference) => (
        <li key={reference.slug}>
          <Link
            href={familyAddress(reference)}
            className="group grid h-full content-start gap-1.5 rounded-panel border p-5 transition-colors hover:border-border-strong hover:bg-surface"
          >
            <h2 className="flex items-center justify-between font-medium text-16">
              {reference.title}
              <ArrowRight aria-hidden className="size-4 text-muted" />
            </h2>
            <p className="text-pretty text-14 text-muted">{reference.lead}</p>
            <p className="mt-2 text-12 text-muted">
              {text.endpoints(
                reference.sections.reduce(
                  (sum, { endpoints }) => sum + endpoints.filter(({ request }) => request).length,
                  0,
                ),
              )}
            </p>
          </Link>
        </li>
      ))}
    </ul>
    <section className="mt-14 border-t pt-10">
      <h2 className="font-semibold text-20">{text.common.title}</h2>
      <dl className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-2">
        {NOTES.map(({ title, text }) => (
          <div key={title} className="grid content-start gap-1">
            <dt className="font-medium text-14">{title}</dt>
            <dd className="text-pretty text-14 text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  </main>
)

const { json, idempotency, rates, ids, browsers } = text.common
const NOTES = [json, idempotency, rates, ids, browsers]
