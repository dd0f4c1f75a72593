import type { ReactNode } from "react"
import { DocsFrame } from "#components/docs/docs-frame.tsx"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentReferences } from "./families.ts"

export default async function DocsLayout({ children }: { children: ReactNode }) {
  const { brand } = await currentHost()
  return (
    <DocsFrame brand={brand} references={await currentReferences()}>
      {children}
    </DocsFrame>
  )
}
