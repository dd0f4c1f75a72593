import Link from "next/link"
import type { ReactNode } from "react"
import { CopyButton } from "#components/ui/copy-button.tsx"
import * as words from "#components/words/words.ts"
import type { Reference } from "./reference.ts"

const text = words.docs

/** What a family is for, where it is reached, and with what key. */
export const FamilyIntro = ({
  reference: { slug, title, lead, credential, headers, document },
  base,
}: {
  reference: Reference
  base: string
}) => (
  <header className="grid gap-4 py-8">
    <h1 className="font-semibold text-28">{title}</h1>
    <p className="max-w-[68ch] text-pretty text-16 text-muted">{lead}</p>
    <dl className="grid max-w-200 gap-x-6 gap-y-3 text-14 sm:grid-cols-[auto_minmax(0,1fr)]">
      <Row name={text.baseUrl}>
        <span className="flex flex-wrap items-center gap-1">
          <code className="break-all font-mono text-13">{base}</code>
          <CopyButton text={base} />
        </span>
      </Row>
      <Row name={text.credential.title}>
        {slug === "visitor" ? text.credential.visitor : <KeyNeeded isBearer={credential.prefix !== ""} />}
      </Row>
      <Row name={text.headers}>
        <ul className="grid gap-1.5">
          {headers.map(({ name, description }) => (
            <li key={name}>
              <code className="font-mono text-13 text-text">{name}</code> {description}
            </li>
          ))}
        </ul>
      </Row>
      <Row name={text.document}>
        <a href={document} className="break-all underline underline-offset-4">
          {document}
        </a>
      </Row>
    </dl>
  </header>
)

const KeyNeeded = ({ isBearer }: { isBearer: boolean }) => (
  <>
    {isBearer ? text.credential.bearer : text.credential.tenant}{" "}
    <Link href="/settings/keys" className="underline underline-offset-4">
      {text.credential.make}
    </Link>
  </>
)

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-x-6 gap-y-0.5 sm:col-span-full sm:grid-cols-subgrid sm:items-baseline">
    <dt className="font-medium text-13">{name}</dt>
    <dd className="text-muted">{children}</dd>
  </div>
)
