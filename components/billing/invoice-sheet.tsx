import type { ReactNode } from "react"
import type { Brand } from "#components/brand/brand.ts"
import { Logo } from "#components/brand/logo.tsx"
import { exactAmountOf } from "#components/plans/price.ts"
import { dayText } from "#components/ui/day-text.ts"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { Invoice } from "#lib/domain/billing/schema.ts"

/** An invoice as it is read and printed: one sheet of paper in the agency's brand, black on white in print. */
export function InvoiceSheet({ invoice, brand }: { invoice: Invoice; brand: Brand }) {
  const { invoice: texts, columns } = words.billing
  const { seller, buyer, currency } = invoice
  const money = (amount: number) => exactAmountOf(amount, currency)
  const rate = new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 2 })
  const [from, to] = [dayText(invoice.periodStart), dayText(invoice.periodEnd)]
  // Lines are in the plan's price; where it contains the tax, the tax is only told.
  const isIncluded = invoice.lines.reduce((sum, { amount }) => sum + amount, 0) !== invoice.net
  return (
    <article
      aria-label={texts.title(invoice.number)}
      data-sheet
      className="grid gap-8 rounded-panel border p-6 md:p-10 print:border-0 print:p-0"
    >
      <header className="flex flex-wrap items-start justify-between gap-6">
        <Logo brand={brand} className="text-16" />
        <p className="font-semibold text-20">{texts.heading}</p>
      </header>
      <div className="grid gap-6 sm:grid-cols-2">
        <Party label={texts.from} name={seller.name} lines={[seller.address, seller.taxId]} />
        <Party label={texts.to} name={buyer.name || words.clients.unnamed} lines={[buyer.email ?? ""]} />
      </div>
      <dl className="grid grid-cols-2 gap-4 text-13 sm:grid-cols-4">
        <Fact label={texts.number}>{invoice.number}</Fact>
        <Fact label={texts.date}>{dayText(invoice.issuedAt)}</Fact>
        <Fact label={texts.due}>{dayText(invoice.dueAt)}</Fact>
        {invoice.paidAt && <Fact label={texts.paid}>{dayText(invoice.paidAt)}</Fact>}
      </dl>
      <table className="w-full text-13">
        <thead>
          <tr className="border-b text-12 text-muted">
            <th scope="col" className="py-2 text-left font-medium">
              {texts.item}
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              {texts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map(({ kind, plan, amount }) => (
            <Sum key={kind} label={kind === "plan" ? texts.plan(plan, from, to) : texts.credit}>
              {money(amount)}
            </Sum>
          ))}
        </tbody>
        <tfoot className="border-t">
          {invoice.tax > 0 && (
            <>
              <Sum label={texts.net}>{money(invoice.net)}</Sum>
              <Sum label={texts.tax(invoice.taxName, rate.format(invoice.taxRate / 10_000))}>
                {money(invoice.tax)}
              </Sum>
            </>
          )}
          <Sum strong label={columns.total}>
            {money(invoice.total)}
          </Sum>
        </tfoot>
      </table>
      {isIncluded && <p className="text-12 text-muted">{texts.included}</p>}
      {seller.paymentText && (
        <section className="grid gap-1 text-13">
          <h2 className="font-medium">{texts.how}</h2>
          <p className="whitespace-pre-wrap break-words text-muted">{seller.paymentText}</p>
        </section>
      )}
    </article>
  )
}

const Party = ({ label, name, lines }: { label: string; name: string; lines: string[] }) => (
  <div className="grid min-w-0 content-start gap-0.5 text-13">
    <p className="text-12 text-muted">{label}</p>
    <p className="break-words font-medium">{name}</p>
    {lines
      .filter((line) => line !== "")
      .map((line) => (
        <p key={line} className="whitespace-pre-line break-words text-muted">
          {line}
        </p>
      ))}
  </div>
)

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-0.5">
    <dt className="text-12 text-muted">{label}</dt>
    <dd className="tabular-nums">{children}</dd>
  </div>
)

const Sum = ({
  label,
  strong = false,
  children,
}: {
  label: string
  strong?: boolean
  children: ReactNode
}) => (
  <tr className={strong ? "font-semibold text-14" : "font-normal"}>
    <th scope="row" className="py-2 pr-4 text-left [font-weight:inherit]">
      {label}
    </th>
    <td className="whitespace-nowrap py-2 text-right tabular-nums">{children}</td>
  </tr>
)
