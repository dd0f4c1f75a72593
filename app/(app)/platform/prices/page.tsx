import type { Metadata } from "next"
import { PriceButton } from "#components/platform/price-button.tsx"
import { PriceTable } from "#components/platform/price-table.tsx"
import { UnpricedModels } from "#components/platform/unpriced-models.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { may } from "#lib/core/context.ts"
import { writeMillionths } from "#lib/core/millionths.ts"
import { listPrices } from "#lib/domain/model-prices/model-prices.ts"
import { requirePlatform } from "../require-platform.ts"
import { savePrice, takePriceBack } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.platform.prices.title
  },
}

/** What models cost on this install, as its administrators look after it. */
export default async function PricesPage() {
  const ctx = await requirePlatform()
  const { currency, prices, unpriced } = await listPrices(ctx, {})
  const mayChange = may(ctx.principal, "account.write")
  const { title, purpose } = words.platform.prices
  return (
    <Page
      title={title}
      purpose={purpose(currency)}
      action={mayChange && <PriceButton currency={currency} save={savePrice} />}
    >
      <div className="grid grid-cols-1 gap-10">
        <UnpricedModels models={unpriced} currency={currency} save={mayChange ? savePrice : undefined} />
        <PriceTable
          currency={currency}
          prices={prices.map(({ input, output, cachedInput, ...price }) => ({
            ...price,
            input: writeMillionths(input),
            output: writeMillionths(output),
            cached: cachedInput === null ? "" : writeMillionths(cachedInput),
          }))}
          {...(mayChange && { save: savePrice, takeBack: takePriceBack })}
        />
      </div>
    </Page>
  )
}
