import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { FamilyPage } from "#components/docs/family-page.tsx"
import { currentHost } from "#lib/auth/current-host.ts"
import { findReference } from "../../families.ts"

type Props = { params: Promise<{ family: string; section: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(await params)
  return found ? { title: `${found.section.name} · ${found.reference.title}` } : {}
}

export default async function SectionDocs({ params }: Props) {
  const { reference, section } = (await find(await params)) ?? notFound()
  const { canonicalUrl } = await currentHost()
  return <FamilyPage reference={reference} section={section} base={`${canonicalUrl}/api/v1`} />
}

/** Only large families have a page for each section. */
async function find(place: { family: string; section: string }) {
  const reference = await findReference(place.family)
  const section = reference?.sections.find(({ slug }) => slug === place.section)
  return reference?.split && section ? { reference, section } : undefined
}
