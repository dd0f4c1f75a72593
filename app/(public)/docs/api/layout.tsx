import type { Metadata } from "next"
import type { ReactNode } from "react"
import { DocsFrame } from "#components/docs/docs-frame.tsx"
import { words } from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { references } from "./families.ts"

export const metadata: Metadata = { title: words.docs.title }

export default async function DocsLayout({ children }: { children: ReactNode }) {
  const { brand } = await currentHost()
  return (
    <DocsFrame brand={brand} references={references()}>
      {children}
    </DocsFrame>
  )
}
