import Link from "next/link"
import type { ReactNode } from "react"
import type { Brand } from "#components/brand/brand.ts"
import { legalLinks } from "#components/brand/legal-links.ts"
import { Logo } from "#components/brand/logo.tsx"
import { LanguageChoice } from "#components/words/language-choice.tsx"
import * as words from "#components/words/words.ts"

/** The frame of sign-in and sign-up: the brand, one card, and where else to go. */
export function AuthPage({
  brand,
  title,
  lead,
  footer,
  children,
}: {
  brand: Brand
  title: string
  lead?: ReactNode
  footer?: ReactNode
  children: ReactNode
}) {
  return (
    <main
      id="content"
      className="grid min-h-dvh content-start justify-items-center bg-surface px-4 pt-[12vh] pb-12"
    >
      <div className="grid w-full max-w-92 grid-cols-1 gap-6">
        <Link href="/" className="flex min-w-0 max-w-full justify-self-center">
          <Logo brand={brand} className="text-16" />
        </Link>
        <div className="rounded-panel border bg-raised px-6 pt-6 pb-7">
          <h1 className="break-words font-semibold text-20">{title}</h1>
          {lead && <p className="mt-1 break-words text-13 text-muted">{lead}</p>}
          <div className="mt-6">{children}</div>
        </div>
        {footer && <p className="text-center text-13 text-muted">{footer}</p>}
        <LanguageChoice className="justify-self-center" />
        <LegalLinks brand={brand} />
      </div>
    </main>
  )
}

/** The agency's own pages and its support address, where it has named any. */
function LegalLinks({ brand }: { brand: Brand }) {
  const links = legalLinks(brand)
  if (links.length === 0) return null
  return (
    <nav
      aria-label={words.landing.footer}
      className="flex flex-wrap justify-center gap-x-4 gap-y-1 text-12 text-muted"
    >
      {links.map(({ label, href }) => (
        <a key={href} href={href} className="hover:text-text hover:underline">
          {label}
        </a>
      ))}
    </nav>
  )
}

/** A link within the words of the card or its footer. */
export const AuthLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link
    href={href}
    className="font-medium text-text underline decoration-border-strong underline-offset-4 hover:decoration-current"
  >
    {children}
  </Link>
)
