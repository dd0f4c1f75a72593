import { SettingsSection } from "#components/shell/settings-section.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { moneyText } from "#components/usage/formats.ts"
import * as words from "#components/words/words.ts"
import type { WalletEntry, WalletView } from "#lib/domain/wallets/schema.ts"
import { BookButton } from "./book-button.tsx"
import { WalletSwitch } from "./wallet-switch.tsx"

/** The wallet of a client, as its agency looks after it, with its latest entries. */
export function WalletSection({
  wallet,
  entries,
  currency,
  ledger,
  book,
  change,
  disabledReason,
}: {
  wallet: WalletView
  entries: readonly WalletEntry[]
  /** ISO 4217. */
  currency: string
  /** Address of the ledger as CSV. */
  ledger: string
  book: FormAction
  change: (isOn: boolean) => Promise<string | undefined>
  disabledReason: string | undefined
}) {
  const texts = words.usage.wallet
  return (
    <SettingsSection title={texts.title} description={texts.text}>
      <WalletFacts wallet={wallet} currency={currency} />
      {!wallet.isOn && <p className="text-13 text-muted">{texts.off}</p>}
      <div className="flex flex-wrap gap-2">
        <BookButton currency={currency} book={book} disabledReason={disabledReason} />
        <WalletSwitch isOn={wallet.isOn} change={change} disabledReason={disabledReason} />
      </div>
      {entries.length > 0 && (
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <Table label={texts.ledger}>
            <TableHeader>
              <tr>
                <TableHead>{texts.when}</TableHead>
                <TableHead>{texts.what}</TableHead>
                <TableHead className="text-right">{texts.amount(currency)}</TableHead>
              </tr>
            </TableHeader>
            <TableBody>
              {entries.map(({ id, createdAt, kind, note, enteredBy, amount }) => (
                <TableRow key={id}>
                  <TableCell className="text-muted">
                    <RelativeTime at={createdAt.toISOString()} />
                  </TableCell>
                  <TableCell phone="title" className="max-w-40 truncate">
                    {[kind === "use" ? texts.use : texts.topUp, note, enteredBy].filter(Boolean).join(" · ")}
                  </TableCell>
                  <TableCell phone="fact" className="text-right tabular-nums">
                    {moneyText(amount, currency)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <a href={ledger} download className="w-fit rounded-mark text-13 underline underline-offset-4">
            {texts.csv}
          </a>
        </div>
      )}
    </SettingsSection>
  )
}

/** What is left of a wallet, and what was used this month. */
export function WalletFacts({ wallet, currency }: { wallet: WalletView; currency: string }) {
  const { balance, spent } = words.usage.wallet
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      {wallet.isOn && <Fact name={balance} value={moneyText(wallet.balance, currency)} />}
      <Fact name={spent} value={moneyText(wallet.spent, currency)} />
    </dl>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div className="grid gap-0.5">
    <dt className="text-12 text-muted">{name}</dt>
    <dd className="font-medium text-16 tabular-nums">{value}</dd>
  </div>
)
