import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { FamilyPage } from "#components/docs/family-page.tsx"
import { currentHost } from "#lib/auth/current-host.ts"
import { findReference } from "../families.ts"

type Props = { params: Promise<{ family: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = (await findReference((await params).family))?.title
  return title ? { title } : {}
}

export default async function FamilyDocs({ params }: Props) {
  const reference = (await findReference((await params).family)) ?? notFound()
  const { canonicalUrl } = await currentHost()
  return <FamilyPage reference={reference} base={`${canonicalUrl}/api/v1`} />
}
