import { cn } from "#components/ui/cn.ts"

/** A series as it is drawn. Its tone is a colour of the theme, so that a brand's accent leads and nothing is a rainbow. */
export interface Series {
  name: string
  tone: keyof typeof TONES
  /** What it is compared with is dashed. */
  dashed?: boolean
  values: (number | null)[]
  /** Of all days together, which need not be their sum. */
  total: number
}

/** Text colours, which pass on both backgrounds; SVG draws in them. */
export const TONES = {
  accent: "text-accent-text",
  second: "text-info",
  bad: "text-danger",
  faint: "text-faint",
} as const

const HEIGHT = 100

/** The lines of a chart in a box of 100 by 100 that stretches to its place; the baseline is zero. */
export function Plot({ series, top }: { series: Series[]; top: number }) {
  const [first] = series
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${HEIGHT} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
    >
      {first && !first.dashed && (
        <path d={area(first.values, top)} className={TONES[first.tone]} fill="currentColor" opacity="0.07" />
      )}
      {series.toReversed().map(({ name, tone, dashed, values }) => (
        <path
          key={name}
          d={line(values, top)}
          className={cn(TONES[tone])}
          fill="none"
          stroke="currentColor"
          strokeWidth={dashed ? 1 : 1.75}
          strokeDasharray={dashed ? "3 3" : undefined}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

/** The middle of the n-th of so many columns, and the height of a value from above, in percent. */
export const across = (index: number, length: number): number => ((index + 0.5) / length) * HEIGHT
export const down = (value: number, top: number): number => HEIGHT - (top ? value / top : 0) * HEIGHT

const places = (values: (number | null)[], top: number) =>
  values.flatMap((value, index) =>
    value === null ? [] : [`${across(index, values.length).toFixed(2)} ${down(value, top).toFixed(2)}`],
  )

const line = (values: (number | null)[], top: number) => {
  const at = places(values, top)
  // A single point is a short stroke: a line has two ends.
  return at.length === 1 ? `M${at[0]}h0.01` : `M${at.join("L")}`
}

function area(values: (number | null)[], top: number): string {
  const at = places(values, top)
  if (at.length < 2) return ""
  const [first, last] = [at[0]?.split(" ")[0], at.at(-1)?.split(" ")[0]]
  return `M${first} ${HEIGHT}L${at.join("L")}L${last} ${HEIGHT}Z`
}

/** A round number at or above the greatest value. */
export function topOf(series: Series[]): number {
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const step = 10 ** Math.floor(Math.log10(most))
  const round = [1, 2, 3, 4, 5, 6, 8, 10].find((times) => times * step >= most) ?? 10
  return round * step
}
