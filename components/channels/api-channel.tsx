"use client"

import Link from "next/link"
import type { ReactNode } from "react"
import { Badge } from "#components/ui/badge.tsx"
import { CodeBlock } from "#components/ui/code-block.tsx"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import { snippetsOf } from "./snippets-of.ts"

/** What a program needs to talk to a bot. */
export function ApiChannel({
  botKey,
  isActive,
  address,
}: {
  botKey: string
  isActive: boolean
  /** Scheme and host of this install. */
  address: string
}) {
  const { api } = words.channels
  const { curl, script } = snippetsOf({ address, botKey, greeting: api.greeting })
  return (
    <section aria-labelledby="api-channel" className="grid gap-5">
      <div className="grid gap-1">
        <div className="flex items-center gap-2.5">
          <h2 id="api-channel" className="font-semibold text-16">
            {api.title}
          </h2>
          <Badge tone={isActive ? "success" : "neutral"} dot>
            {isActive ? api.ready : api.off}
          </Badge>
        </div>
        <p className="max-w-[72ch] text-13 text-muted">{api.text}</p>
      </div>
      <Field label={api.botKey} help={api.botKeyHelp} className="max-w-120">
        <div className="flex gap-2">
          <Input
            readOnly
            value={botKey}
            onFocus={(event) => event.currentTarget.select()}
            className="min-w-0 font-mono text-12"
          />
          <CopyButton text={botKey}>{api.copyKey}</CopyButton>
        </div>
      </Field>
      <dl className="grid gap-4 border-y py-5 sm:grid-cols-2 sm:gap-8">
        <Fact name={api.token} text={api.tokenText} href="/settings/keys" link={api.tokenLink} />
        <Fact name={api.replies} text={api.repliesText} href="/settings/webhooks" link={api.repliesLink} />
      </dl>
      <div className="grid min-w-0 gap-3">
        <h3 className="font-medium text-14">{api.try}</h3>
        <CodeBlock title={api.curl} code={curl} />
        <CodeBlock title={api.script} code={script} />
      </div>
    </section>
  )
}

function Fact({ name, text, href, link }: { name: string; text: ReactNode; href: string; link: string }) {
  return (
    <div className="grid content-start gap-1 text-13">
      <dt className="font-medium">{name}</dt>
      <dd className="grid justify-items-start gap-1.5 text-muted">
        {text}
        <Link
          href={href}
          className="rounded-mark text-accent-text underline underline-offset-4 hover:decoration-2"
        >
          {link}
        </Link>
      </dd>
    </div>
  )
}
