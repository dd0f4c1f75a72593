import * as words from "#components/words/words.ts"
import { CodeFigure } from "./code-figure.tsx"
import { Disclosure } from "./disclosure.tsx"
import type { Reference } from "./reference.ts"

const text = words.docs.errors

/** Every status that a family refuses with, what it means, and the body that comes with it. */
export const FamilyErrors = ({ reference: { errors } }: { reference: Reference }) => (
  <section id="errors" className="grid max-w-200 scroll-mt-14 gap-4 border-t py-10">
    <h2 className="font-semibold text-20">{text.title}</h2>
    <p className="max-w-[68ch] text-14 text-muted">{text.lead}</p>
    <div className="border-b">
      {errors.map(({ status, description, examples }) => (
        <Disclosure
          key={status}
          title={
            <span className="flex items-baseline gap-3">
              <span className="font-mono">{status}</span>
              <span className="font-normal text-muted">{description}</span>
            </span>
          }
        >
          <div className="grid gap-3">
            {examples.map((example) => (
              <CodeFigure
                key={JSON.stringify(example)}
                title={text.body}
                label={`${text.body} ${status}`}
                code={JSON.stringify(example, null, 2)}
              />
            ))}
          </div>
        </Disclosure>
      ))}
    </div>
  </section>
)
