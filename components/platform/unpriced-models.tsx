import { formatCount, formatDay } from "#components/analytics/formats.ts"
import * as words from "#components/words/words.ts"
import { PriceButton, type SavePrice } from "./price-button.tsx"

/** Models that were asked without a price: what they cost is missing wherever costs are shown. */
export function UnpricedModels({
  models,
  currency,
  save,
}: {
  models: { model: string; calls: number; lastDay: string }[]
  currency: string
  save: SavePrice | undefined
}) {
  if (models.length === 0) return null
  const { title, text, calls } = words.platform.prices.unpriced
  return (
    <section aria-label={title} className="grid gap-3">
      <div className="grid gap-0.5">
        <h2 className="font-medium text-14">{title}</h2>
        <p className="text-13 text-muted">{text}</p>
      </div>
      <ul className="divide-y rounded-panel border border-warning-border">
        {models.map(({ model, calls: count, lastDay }) => (
          <li key={model} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-13">
            <span className="font-medium [overflow-wrap:anywhere]">{model}</span>
            <span className="flex-1 text-muted">{calls(formatCount(count), formatDay(lastDay))}</span>
            {save && <PriceButton currency={currency} price={{ name: model }} save={save} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
