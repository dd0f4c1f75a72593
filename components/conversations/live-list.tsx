"use client"

import { useRouter } from "next/navigation"
import { useReadOnNews } from "#components/shell/use-news.ts"

/** At most so often the list is read again. Milliseconds. */
const AT_MOST_EVERY = 1000

/** Reads the page again when something happens in one of the account's conversations, while it is looked at. */
export function LiveList() {
  const { refresh } = useRouter()
  useReadOnNews(refresh, AT_MOST_EVERY)
  return null
}
