/** The look of a citation: its number inside the answer, and number and name of its source beneath. */
export const numberChipStyle =
  "relative mx-0.5 inline-grid h-4 min-w-4 place-items-center rounded-mark bg-accent-soft px-1 align-[0.125em] font-medium text-[0.6875rem] text-accent-text tabular-nums leading-none"

export const sourceChipStyle =
  "flex h-6.5 max-w-60 items-center gap-1.5 rounded-control border bg-background pr-2 pl-1 text-12 text-muted"
