import { Link2 } from "lucide-react"
import type { ReactNode } from "react"
import * as words from "#components/words/words.ts"
import { CodeFigure } from "./code-figure.tsx"
import { Disclosure } from "./disclosure.tsx"
import { FieldList } from "./field-list.tsx"
import { MethodBadge } from "./method-badge.tsx"
import type { Endpoint, ExampleRequest, Method, Reference } from "./reference.ts"
import { SampleTabs } from "./sample-tabs.tsx"
import { samplesOf } from "./samples.ts"
import { TryIt } from "./try-it.tsx"

const text = words.docs

/** One endpoint: what it does and takes on the left, a request and its answer on the right. */
export function EndpointEntry({
  endpoint,
  credential,
  base,
}: {
  endpoint: Endpoint
  credential: Reference["credential"]
  /** Address of the API on this host. */
  base: string
}) {
  const { anchor, method, path, summary, description, parameters, body, request, sent } = endpoint
  return (
    <article
      id={anchor}
      aria-labelledby={`${anchor}-title`}
      className="grid scroll-mt-14 max-nav:scroll-mt-28 gap-x-12 gap-y-6 border-t py-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]"
    >
      <div className="grid min-w-0 content-start gap-4">
        <h3 id={`${anchor}-title`} className="group flex items-center gap-2 font-semibold text-16">
          {summary}
          <a
            href={`#${anchor}`}
            aria-label={text.link(summary)}
            className="text-muted opacity-0 transition-opacity focus-visible:opacity-100 group-hover:opacity-100"
          >
            <Link2 aria-hidden className="size-4" />
          </a>
        </h3>
        <p className="flex flex-wrap items-baseline gap-x-2 rounded-control border bg-surface px-2.5 py-1.5">
          <MethodBadge method={method} />
          <code className="min-w-0 break-all font-mono text-13">{path}</code>
        </p>
        {description && <p className="max-w-[72ch] text-pretty text-14 text-muted">{description}</p>}
        {parameters.map(({ place, fields }) => (
          <Part key={place} title={text.parameters[place]}>
            <FieldList fields={fields} />
          </Part>
        ))}
        {body && (
          <Part title={body.form ? text.form : text.body}>
            <FieldList fields={body.fields} />
          </Part>
        )}
        <Answers endpoint={endpoint} />
      </div>
      <div className="grid min-w-0 content-start gap-4 self-start xl:sticky xl:top-18">
        {request && (
          <SampleTabs
            summary={summary}
            samples={samplesOf(request, { base, credential })}
            actions={
              canTry(method, request) && <TryIt summary={summary} request={request} credential={credential} />
            }
          />
        )}
        {sent !== undefined && (
          <CodeFigure
            title={text.sentExample}
            label={`${text.sentExample}: ${summary}`}
            code={JSON.stringify(sent, null, 2)}
          />
        )}
        {endpoint.answers.flatMap(({ status, examples }) =>
          examples.map((example) => (
            <CodeFigure
              key={status}
              title={text.answerExample(status)}
              label={`${text.answerExample(status)}: ${summary}`}
              code={JSON.stringify(example, null, 2)}
            />
          )),
        )}
      </div>
    </article>
  )
}

/** Files and deletions are not tried by the way. */
const canTry = (method: Method, { form }: ExampleRequest) => method !== "DELETE" && !form

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-3 border-t pt-4">
    <h4 className="font-medium text-13">{title}</h4>
    {children}
  </section>
)

const Answers = ({ endpoint: { answers, errors, request } }: { endpoint: Endpoint }) => (
  <div>
    {answers.map(({ status, description, fields, types }) => (
      <Disclosure
        key={status}
        title={
          <span>
            {request ? text.answer : text.yourAnswer}{" "}
            {status === "default" ? text.anyOther : <span className="font-mono">{status}</span>}
          </span>
        }
      >
        <div className="grid gap-3">
          <p className="text-13 text-muted">
            {description}
            {types.length > 0 && `. ${text.alsoAs(types.join(", "))}`}
          </p>
          {fields.length > 0 && <FieldList fields={fields} />}
        </div>
      </Disclosure>
    ))}
    {errors.length > 0 && (
      <Disclosure title={text.failures}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-13">
          {errors.map(({ status, description }) => (
            <div key={status} className="col-span-full grid grid-cols-subgrid">
              <dt className="font-mono">{status}</dt>
              <dd className="text-muted">{description}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    )}
  </div>
)
