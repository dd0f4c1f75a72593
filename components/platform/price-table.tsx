import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import { PriceButton, type SavePrice, type WrittenPrice } from "./price-button.tsx"
import { TakePriceBack } from "./take-price-back.tsx"

interface ListedPrice extends Omit<WrittenPrice, "name"> {
  model: string
  isPrefix: boolean
  /** Whether it was set here, not only known of its provider. */
  isOwn: boolean
  since: string
}

/** What models cost now, each with whose word that is. */
export function PriceTable({
  currency,
  prices,
  save,
  takeBack,
}: {
  currency: string
  prices: ListedPrice[]
  /** Both are absent for people who may not. */
  save?: SavePrice
  takeBack?: (model: string, isPrefix: boolean) => Promise<string | undefined>
}) {
  const { list, columns, own, known } = words.platform.prices
  return (
    <section aria-label={list} className="grid grid-cols-1 gap-3">
      <h2 className="font-medium text-14">{list}</h2>
      <Table label={list}>
        <TableHeader>
          <tr>
            <TableHead>{columns.model}</TableHead>
            <TableHead className="text-right">{columns.input}</TableHead>
            <TableHead className="text-right">{columns.cached}</TableHead>
            <TableHead className="text-right">{columns.output}</TableHead>
            <TableHead>{columns.source}</TableHead>
            {save && <TableHead className="text-right">{columns.change}</TableHead>}
          </tr>
        </TableHeader>
        <TableBody>
          {prices.map(({ model, isPrefix, isOwn, since, ...price }) => {
            const name = isPrefix ? `${model}*` : model
            return (
              <TableRow key={name}>
                <TableCell phone="title" className="font-medium [overflow-wrap:anywhere]">
                  {name}
                </TableCell>
                <TableCell phone="fact" label={columns.input} className="text-right tabular-nums">
                  {price.input}
                </TableCell>
                <TableCell className="text-right text-muted tabular-nums">
                  {price.cached || price.input}
                </TableCell>
                <TableCell phone="fact" label={columns.output} className="text-right tabular-nums">
                  {price.output}
                </TableCell>
                <TableCell phone="fact" className="text-muted">
                  {isOwn ? own(since) : known(since)}
                </TableCell>
                {save && (
                  <TableCell phone="action" className="whitespace-nowrap text-right">
                    <PriceButton currency={currency} price={{ ...price, name }} save={save} />
                    {isOwn && takeBack && (
                      <TakePriceBack name={name} takeBack={takeBack.bind(null, model, isPrefix)} />
                    )}
                  </TableCell>
                )}
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </section>
  )
}
