import type { Metadata } from "next"
import { DocsOverview } from "#components/docs/docs-overview.tsx"
import * as words from "#components/words/words.ts"
import { currentReferences } from "./families.ts"

export const metadata: Metadata = {
  get title() {
    return words.docs.title
  },
}

/** Where a developer begins: which API is for what, and what holds for all of them. */
export default async function DocsPage() {
  return <DocsOverview references={await currentReferences()} />
}
