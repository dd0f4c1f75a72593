import { ChevronRight } from "lucide-react"
import * as words from "#components/words/words.ts"
import type { Field } from "./reference.ts"

/** Parameters or fields, one below the other; what lies within one opens beneath it. */
export const FieldList = ({ fields }: { fields: Field[] }) => (
  <ul className="divide-y">
    {fields.map((field) => (
      <li key={field.name} className="grid gap-1 py-2.5 first:pt-0 last:pb-0">
        <Head {...field} />
        {field.description && <p className="text-13 text-pretty text-muted">{field.description}</p>}
        <Limits {...field} />
        {field.fields.length > 0 && <Within {...field} />}
      </li>
    ))}
  </ul>
)

const Head = ({ name, type, required, range }: Field) => (
  <p className="flex flex-wrap items-baseline gap-x-2 text-12">
    <span className="break-all font-medium font-mono text-13">{name}</span>
    <span className="text-muted">{type}</span>
    {range && <span className="text-muted">{range}</span>}
    {required && <span className="text-warning">{words.docs.required}</span>}
  </p>
)

const Limits = ({ values, fallback }: Field) => (
  <>
    {values.length > 1 && (
      <p className="text-12 text-muted">
        {words.docs.oneOf}{" "}
        {values.map((value) => (
          <code key={value} className="mr-1 mb-1 inline-block rounded-mark bg-hover px-1 font-mono text-text">
            {value}
          </code>
        ))}
      </p>
    )}
    {fallback !== undefined && (
      <p className="text-12 text-muted">
        <code className="font-mono">{words.docs.fallback(fallback)}</code>
      </p>
    )}
  </>
)

const Within = ({ name, fields }: Field) => (
  <details className="group mt-1 rounded-control border">
    <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-control px-2.5 py-1.5 text-12 text-muted hover:text-text">
      <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
      {words.docs.fields(name)}
    </summary>
    <div className="border-t px-2.5 py-2.5">
      <FieldList fields={fields} />
    </div>
  </details>
)
