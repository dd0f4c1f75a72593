import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { ConversationVisitor } from "#lib/domain/conversations/schema.ts"
import { type Fact, FactList } from "./fact-list.tsx"

/** Whom a conversation is with: what they told about themselves, what they agreed to, and the way to everything else. */
export function VisitorFacts({ visitor }: { visitor: ConversationVisitor }) {
  const conversations = words.conversations
  const { name, email, phone, answers, leadAt, consent } = visitor
  const told: (Fact | null)[] = [
    name
      ? [
          conversations.name,
          <Link key="name" href={`/contacts/${visitor.id}`} className="rounded-mark hover:underline">
            {name}
          </Link>,
        ]
      : null,
    email ? [conversations.email, <MailLink key="email" address={email} />] : null,
    phone ? [conversations.phone, phone] : null,
    ...answers.map(
      ({ name, value }): Fact => [readable(name), typeof value === "string" ? value : yesNo(value)],
    ),
    leadAt && [conversations.left, <RelativeTime key="left" at={leadAt.toISOString()} />],
    consent && [conversations.consent, <Consent key="consent" {...consent} />],
  ]
  const facts = told.filter((fact) => fact !== null)
  return (
    <section aria-labelledby="visitor-facts" className="grid gap-3">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id="visitor-facts" className="font-medium text-14">
          {conversations.contact}
        </h2>
        <Link
          href={`/contacts/${visitor.id}`}
          className="rounded-mark text-12 text-accent-text underline underline-offset-4 hover:decoration-2"
        >
          {conversations.openContact}
        </Link>
      </div>
      {facts.length > 0 && <FactList facts={facts} />}
    </section>
  )
}

const Consent = ({ text, version, at }: NonNullable<ConversationVisitor["consent"]>) => (
  <span className="grid gap-1">
    <RelativeTime at={at.toISOString()} />
    {text && <span className="text-12 text-muted">{words.conversations.consentText(text)}</span>}
    {version && <span className="text-12 text-muted">{words.conversations.consentVersion(version)}</span>}
  </span>
)

const MailLink = ({ address }: { address: string }) => (
  <a
    href={`mailto:${encodeURIComponent(address)}`}
    className="rounded-mark text-accent-text underline underline-offset-4 [overflow-wrap:anywhere] hover:decoration-2"
  >
    {address}
  </a>
)

const yesNo = (value: boolean) => (value ? words.conversations.yes : words.conversations.no)

/** A field's name as words: `company_size` as "Company size". */
function readable(name: string): string {
  const text = name.replaceAll("_", " ").trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
