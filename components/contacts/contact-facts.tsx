import type { ReactNode } from "react"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { ContactProfile } from "#lib/domain/contacts/schema.ts"

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="col-span-2 grid grid-cols-subgrid items-baseline">
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
)
const Facts = ({ title, id, children }: { title: string; id: string; children: ReactNode }) => (
  <section className="grid gap-3" aria-labelledby={id}>
    <h2 id={id} className="font-medium text-14">
      {title}
    </h2>
    {children}
  </section>
)
const list = "grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-2.5 text-13"
const Code = ({ children }: { children: string }) => (
  <code className="break-all font-mono text-12">{children}</code>
)

/** When and where a contact was, by which ids they are known, and what they agreed to. */
export function ContactFacts({ profile }: { profile: ContactProfile }) {
  const contacts = words.contacts
  const shown = contacts.profile
  const { contact, leadAt, lastSeenAt, identities, sessions, merged, agreements } = profile
  const hasId = contact.fingerprint !== contact.id && !contact.fingerprint.startsWith("widget:")
  const isKnown = identities.length + sessions.length + merged.length > 0
  return (
    <div className="grid gap-6">
      <Facts title={shown.about} id="contact-about">
        <dl className={list}>
          <Fact name={shown.seen}>
            {lastSeenAt ? <RelativeTime at={lastSeenAt.toISOString()} /> : contacts.never}
          </Fact>
          <Fact name={shown.created}>
            <RelativeTime at={contact.createdAt.toISOString()} />
          </Fact>
          {leadAt && (
            <Fact name={shown.lead}>
              <RelativeTime at={leadAt.toISOString()} />
            </Fact>
          )}
          {hasId && (
            <Fact name={shown.externalId}>
              <Code>{contact.fingerprint}</Code>
            </Fact>
          )}
          <Fact name={shown.id}>
            <Code>{contact.id}</Code>
          </Fact>
        </dl>
      </Facts>
      {isKnown && (
        <Facts title={shown.identities} id="contact-identities">
          <ul className="grid gap-2 text-13">
            {identities.map(({ channel, externalId, userName, verifiedAs }) => (
              <li key={`${channel}${externalId}`} className="grid">
                <span>{contacts.channels[channel] ?? channel}</span>
                <span className="break-all text-12 text-muted">
                  {[userName, externalId, verifiedAs].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
            {sessions.map(({ site, isIdentified, lastSeenAt }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two browsers may be the same in everything that is shown
              <li key={at} className="grid">
                <span className="truncate">{shown.browser(site)}</span>
                <span className="text-12 text-muted">
                  <RelativeTime at={lastSeenAt.toISOString()} />
                  {isIdentified && ` · ${shown.signedIn}`}
                </span>
              </li>
            ))}
            {merged.map(({ id, fingerprint, at }) => (
              <li key={id} className="grid">
                <span>{shown.mergedOn}</span>
                <span className="break-all text-12 text-muted">
                  {fingerprint === id ? id : fingerprint} · <RelativeTime at={at.toISOString()} />
                </span>
              </li>
            ))}
          </ul>
        </Facts>
      )}
      <Facts title={shown.consents} id="contact-consents">
        {agreements.length === 0 ? (
          <p className="text-13 text-muted">{shown.noConsent}</p>
        ) : (
          <ul className="grid gap-3 text-13">
            {agreements.map(({ text, version, at, origin }) => (
              <li key={at.toISOString()} className="grid gap-0.5">
                <RelativeTime at={at.toISOString()} />
                {text && <span className="text-12 text-muted">{words.conversations.consentText(text)}</span>}
                <span className="break-all text-12 text-muted">
                  {[version && shown.version(version), origin && shown.agreedOn(origin)]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Facts>
    </div>
  )
}
