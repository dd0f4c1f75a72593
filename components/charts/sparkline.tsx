/** A few days as small bars beside the figure that they sum up to, which says it in words for whoever does not see them. */
export function Sparkline({ values }: { values: number[] }) {
  const most = Math.max(1, ...values)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${values.length * 6} 20`}
      className="h-5 w-auto shrink-0 overflow-visible max-md:h-4"
    >
      {values.map((value, index) => {
        const height = value === 0 ? 1 : Math.max(2, (value / most) * 20)
        return (
          <rect
            // A day has its place, and nothing else to be told by.
            // biome-ignore lint/suspicious/noArrayIndexKey: the days stand in their order
            key={index}
            x={index * 6}
            y={20 - height}
            width={4}
            height={height}
            rx={1}
            className={value === 0 ? "fill-border-strong" : "fill-accent"}
          />
        )
      })}
    </svg>
  )
}
