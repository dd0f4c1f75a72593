import type { Metadata } from "next"
import * as words from "#components/words/words.ts"
import { ContactList } from "../contact-list.tsx"

export const metadata: Metadata = {
  get title() {
    return words.contacts.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default function ContactsPage({ searchParams }: Props) {
  return <ContactList view="all" searchParams={searchParams} />
}
