import { Clock, type LucideIcon, Server, Trash2 } from "lucide-react"
import Link from "next/link"
import type { ReactNode } from "react"
import type { Brand } from "#components/brand/brand.ts"
import { Logo } from "#components/brand/logo.tsx"
import type { Language } from "#lib/core/languages.ts"
import type { PrivacyNotice } from "#lib/domain/privacy/schema.ts"
import type { NoticeWords } from "./words/words.ts"
import { noticeWords } from "./words-in.ts"

interface Props {
  brand: Brand
  notice: PrivacyNotice
  language: Language
}

/** What becomes of what visitors write, in their language: three facts first, then what stands behind them. */
export function Notice({ brand, notice, language }: Props) {
  const words = noticeWords(language)
  const about = {
    operator: notice.operator,
    bot: notice.bot?.name ?? null,
    client: notice.bot?.client ?? null,
  }
  const owner = about.client ?? about.operator
  return (
    <div lang={language} className="min-h-dvh">
      <header className="mx-auto flex h-16 w-full max-w-180 items-center px-4 md:px-6">
        <Link href="/" className="min-w-0">
          <Logo brand={brand} className="text-14" />
        </Link>
      </header>
      <main id="content" className="mx-auto grid w-full max-w-180 grid-cols-1 gap-10 px-4 pt-6 pb-16 md:px-6">
        <div className="grid gap-2">
          <h1 className="break-words font-semibold text-28">{words.title}</h1>
          <p className="break-words text-16 text-muted">{words.lead(about)}</p>
        </div>
        <Glance words={words} notice={notice} />
        <Section title={words.who.title}>
          <Lines texts={words.who.text(about)} />
        </Section>
        <Section title={words.ai.title}>
          <Lines texts={words.ai.text} />
        </Section>
        <Section title={words.kept.title}>
          <Items texts={words.kept.items} />
        </Section>
        <Section title={words.browser.title}>
          <Items texts={words.browser.items} />
        </Section>
        <Section title={words.others.title}>
          <Items texts={others(words.others, notice, owner, language)} />
        </Section>
        <Section title={words.time.title}>
          <Lines texts={words.time.text(notice.retentionDays, notice.bot !== null)} />
        </Section>
        <Section title={words.rights.title}>
          <Items texts={words.rights.items} />
        </Section>
        <Section title={words.contact.title}>
          <p className="break-words">
            {notice.contact ? (
              <>
                {words.contact.address}{" "}
                <a
                  href={`mailto:${notice.contact}`}
                  className="font-medium underline decoration-border-strong underline-offset-4 hover:decoration-current"
                >
                  {notice.contact}
                </a>
              </>
            ) : (
              words.contact.none(owner)
            )}
          </p>
        </Section>
      </main>
    </div>
  )
}

/** Providers whose servers get a text, as a list of names; empty where it stays with the operator. */
const strangers = ({ recipients }: PrivacyNotice): string[] =>
  recipients.filter(({ isOwn }) => !isOwn).map(({ name }) => name)

const named = (names: string[], language: Language) =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(names)

function others(
  words: NoticeWords["others"],
  notice: PrivacyNotice,
  owner: string,
  language: Language,
): string[] {
  const names = strangers(notice)
  const { recipients, mail, storage, webhooks } = notice
  const known = [
    ...(names.length ? [words.models(named(names, language))] : []),
    ...(recipients.some(({ isOwn }) => isOwn) ? [words.ownModels] : []),
    ...(mail ? [words.mail] : []),
    ...(storage ? [words.storage] : []),
    ...(webhooks ? [words.webhooks(owner)] : []),
  ]
  return [...(recipients.length ? [] : [words.nobody]), ...known, ...(known.length ? [words.noMore] : [])]
}

function Glance({ words: { glance, others }, notice }: { words: NoticeWords; notice: PrivacyNotice }) {
  const names = strangers(notice)
  const isOwn = notice.recipients.some((recipient) => recipient.isOwn)
  return (
    <dl className="grid overflow-hidden rounded-panel border bg-raised sm:grid-cols-3 sm:divide-x max-sm:divide-y">
      <Fact
        icon={Server}
        title={glance.where}
        text={names.length ? glance.leaves(names.join(", ")) : glance.stays}
      >
        {names.length ? null : isOwn ? others.ownModels : glance.stayFact}
      </Fact>
      <Fact icon={Clock} title={glance.long} text={glance.days(notice.retentionDays)} />
      <Fact icon={Trash2} title={glance.erase} text={glance.eraseFact} />
    </dl>
  )
}

function Fact({
  icon: Icon,
  title,
  text,
  children,
}: {
  icon: LucideIcon
  title: string
  text: string
  children?: ReactNode
}) {
  return (
    <div className="grid content-start gap-1.5 p-5">
      <dt className="flex items-center gap-2 text-13 text-muted">
        <Icon aria-hidden className="size-4 shrink-0" />
        {title}
      </dt>
      <dd className="break-words font-medium text-14">{text}</dd>
      {children && <dd className="text-13 text-muted">{children}</dd>}
    </div>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-3 text-14 leading-relaxed">
    <h2 className="font-semibold text-16">{title}</h2>
    {children}
  </section>
)

const Lines = ({ texts }: { texts: string[] }) => (
  <div className="grid gap-2">
    {texts.map((text) => (
      <p key={text} className="break-words">
        {text}
      </p>
    ))}
  </div>
)

const Items = ({ texts }: { texts: string[] }) => (
  <ul className="grid list-disc gap-1.5 pl-5 marker:text-muted">
    {texts.map((text) => (
      <li key={text} className="break-words">
        {text}
      </li>
    ))}
  </ul>
)
