import type { Metadata } from "next"
import { headers } from "next/headers"
import { cache } from "react"
import { Notice } from "#components/privacy/notice.tsx"
import { noticeWords } from "#components/privacy/words-in.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { acceptedLanguage } from "#lib/core/accepted-language.ts"
import { privacyNotice } from "#lib/domain/privacy/privacy.ts"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const language = cache(async () => acceptedLanguage((await headers()).get("accept-language")))

export async function generateMetadata(): Promise<Metadata> {
  return { title: noticeWords(await language()).title }
}

/** What becomes of what visitors write: of one bot where the address names one (`?bot=`), else of all of this host's. */
export default async function PrivacyPage({ searchParams }: Props) {
  const [host, { bot }] = await Promise.all([currentHost(), searchParams])
  const notice = await privacyNotice(host, typeof bot === "string" ? bot : null)
  return <Notice brand={host.brand} notice={notice} language={await language()} />
}
