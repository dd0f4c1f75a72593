import type { Metadata } from "next"
import * as words from "#components/words/words.ts"
import { ContactList } from "../contact-list.tsx"

export const metadata: Metadata = {
  get title() {
    return words.contacts.tabs.leads
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default function LeadsPage({ searchParams }: Props) {
  return <ContactList view="leads" searchParams={searchParams} />
}
