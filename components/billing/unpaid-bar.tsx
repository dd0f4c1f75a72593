import Link from "next/link"
import * as words from "#components/words/words.ts"

/** Stands above every page while an account is paused for an invoice that is not paid. */
export function UnpaidBar() {
  const { bar } = words.billing
  return (
    <section
      aria-label={bar.action}
      className="sticky top-0 z-30 flex min-h-9 flex-wrap items-center justify-between gap-x-3 border-warning-border border-b bg-warning-soft px-4 py-1 text-13 text-warning"
    >
      <p className="font-medium">{bar.text}</p>
      <Link href="/settings/plan" className="rounded-mark font-medium underline underline-offset-4">
        {bar.action}
      </Link>
    </section>
  )
}
