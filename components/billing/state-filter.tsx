import Link from "next/link"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { InvoiceState } from "#lib/domain/billing/schema.ts"
import { billingAddress, STATES } from "./billing-address.ts"

/** Which invoices are shown, by their state; it lives in the address. */
export function StateFilter({
  state,
  client,
}: {
  state?: InvoiceState | undefined
  client?: string | undefined
}) {
  const { all, states, filter } = words.billing
  const link = (label: string, of?: InvoiceState) => (
    <Link
      key={label}
      href={billingAddress({ state: of, client })}
      scroll={false}
      aria-current={of === state ? "true" : undefined}
      className={cn(
        "flex h-8 items-center rounded-full border px-3 text-13 text-muted transition-colors hover:text-text",
        "aria-[current]:border-accent-border aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-text",
      )}
    >
      {label}
    </Link>
  )
  return (
    <nav aria-label={filter} className="flex flex-wrap gap-1.5">
      {[link(all), ...STATES.map((each) => link(states[each], each))]}
    </nav>
  )
}
