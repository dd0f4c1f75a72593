import Link from "next/link"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"

/** Stands above every page while an account waits for its deletion. */
export function ClosingBar({ closesAt }: { closesAt: Date }) {
  const { remove } = words.data
  return (
    <section
      aria-label={remove.barShort}
      className="sticky top-0 z-30 flex min-h-9 flex-wrap items-center justify-between gap-x-3 border-danger-border border-b bg-danger-soft px-4 py-1 text-13 text-danger"
    >
      <p className="font-medium">
        {remove.closing} {dayOf(closesAt)}
      </p>
      <Link href="/settings/data" className="rounded-mark font-medium underline underline-offset-4">
        {remove.change}
      </Link>
    </section>
  )
}

const dayOf = (date: Date) => date.toLocaleDateString(locale(), { dateStyle: "long", timeZone: "UTC" })
