import Link from "next/link"
import type { ReactNode } from "react"
import type { Brand } from "#components/brand/brand.ts"
import { legalLinks } from "#components/brand/legal-links.ts"
import { Logo } from "#components/brand/logo.tsx"
import { docsRoot } from "#components/docs/docs-address.ts"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { LanguageChoice } from "#components/words/language-choice.tsx"
import * as words from "#components/words/words.ts"
import { ProductPicture } from "./product-picture.tsx"
import { WebsiteForm } from "./website-form.tsx"

/** The front page of a brand: its promise, one input, the product itself, three facts. */
export function Landing({
  brand,
  promise = words.landing.promise,
  lead = words.landing.lead,
  plans,
}: {
  brand: Brand
  promise?: string
  lead?: string
  plans?: ReactNode
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex h-16 w-full max-w-280 items-center justify-between gap-4 px-4 md:px-6">
        <Link href="/" className="min-w-0">
          <Logo brand={brand} className="text-14" />
        </Link>
        <nav aria-label={words.shell.main} className="flex gap-2">
          <ButtonLink href="/sign-in" variant="ghost">
            {words.landing.signIn}
          </ButtonLink>
          <ButtonLink href="/sign-up" className="max-sm:hidden">
            {words.landing.signUp}
          </ButtonLink>
        </nav>
      </header>
      <main id="content" className="flex-1">
        <section className="mx-auto grid max-w-280 items-center gap-12 px-4 py-12 md:px-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:py-20">
          <div className="grid gap-6">
            <h1 className="text-balance font-semibold text-28 sm:text-44">{promise}</h1>
            <p className="max-w-[52ch] text-pretty text-16 text-muted">{lead}</p>
            <WebsiteForm />
          </div>
          <ProductPicture />
        </section>
        <section className="border-t bg-surface">
          <ul className="mx-auto grid max-w-280 gap-x-12 gap-y-8 px-4 py-12 md:grid-cols-3 md:px-6 lg:py-16">
            {words.landing.facts.map((fact) => (
              <li key={fact.title} className="grid content-start gap-1.5">
                <h2 className="font-medium text-16">{fact.title}</h2>
                <p className="text-pretty text-14 text-muted">{fact.text}</p>
              </li>
            ))}
          </ul>
        </section>
        {plans}
      </main>
      <footer className="border-t">
        <div className="mx-auto flex max-w-280 flex-wrap items-center justify-between gap-3 px-4 py-6 text-12 text-muted md:px-6">
          <span>{words.landing.rights(brand.name, new Date().getUTCFullYear())}</span>
          <LanguageChoice className="sm:ml-auto" />
          <nav aria-label={words.landing.footer} className="flex flex-wrap gap-x-4 gap-y-1">
            {[
              { label: words.docs.title, href: docsRoot },
              { label: words.landing.privacy, href: "/privacy" },
              ...legalLinks(brand),
            ].map((link) => (
              <a key={link.href} href={link.href} className="hover:text-text hover:underline">
                {link.label}
              </a>
            ))}
          </nav>
        </div>
      </footer>
    </div>
  )
}
