import { DocsOverview } from "#components/docs/docs-overview.tsx"
import { references } from "./families.ts"

/** Where a developer begins: which API is for what, and what holds for all of them. */
export default function DocsPage() {
  return <DocsOverview references={references()} />
}
