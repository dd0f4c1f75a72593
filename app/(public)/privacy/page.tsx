import type { Metadata } from "next"
import { spokenHere } from "#app/spoken-here.ts"
import { Notice } from "#components/privacy/notice.tsx"
import { noticeWords } from "#components/privacy/words-in.ts"
import { currentChatHost } from "#lib/auth/current-host.ts"
import { privacyNotice } from "#lib/domain/privacy/privacy.ts"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export function generateMetadata(): Metadata {
  return { title: noticeWords(spokenHere().language).title }
}

/** What becomes of what visitors write: of one bot where the address names one (`?bot=`), else of all of this host's. */
export default async function PrivacyPage({ searchParams }: Props) {
  const [host, { bot }] = await Promise.all([currentChatHost(), searchParams])
  const notice = await privacyNotice(host, typeof bot === "string" ? bot : null)
  return <Notice brand={host.brand} notice={notice} language={spokenHere().language} />
}
