import Link from "next/link"
import type { ReactNode } from "react"
import type { Brand } from "#components/brand/brand.ts"
import { Logo } from "#components/brand/logo.tsx"
import { SkipLink } from "#components/shell/skip-link.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { TabLinks } from "#components/ui/tab-links.tsx"
import * as words from "#components/words/words.ts"
import { docsRoot, familyAddress } from "./docs-address.ts"
import type { Reference } from "./reference.ts"

/** The frame of all pages of the API reference: the brand, the families, the way back. */
export const DocsFrame = ({
  brand,
  references,
  children,
}: {
  brand: Brand
  references: Pick<Reference, "slug" | "title">[]
  children: ReactNode
}) => (
  <div className="min-h-dvh">
    <SkipLink />
    <header className="sticky top-0 z-20 border-b bg-background">
      <div className="flex h-14 items-center gap-6 px-4 max-md:h-auto max-md:flex-wrap max-md:gap-x-4 max-md:gap-y-0 max-md:pt-2 md:px-6">
        <Link href="/" className="min-w-0 max-md:flex-1">
          <Logo brand={brand} className="text-14" />
        </Link>
        <div className="min-w-0 flex-1 max-md:order-last max-md:basis-full">
          <TabLinks
            label={words.docs.nav}
            tabs={[
              { href: docsRoot, label: words.docs.overview },
              ...references.map((reference) => ({ href: familyAddress(reference), label: reference.title })),
            ]}
          />
        </div>
        <ButtonLink href="/" size="sm">
          {words.docs.home}
        </ButtonLink>
      </div>
    </header>
    {children}
  </div>
)
