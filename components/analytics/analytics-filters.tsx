"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { type FormEvent, useState, useTransition } from "react"
import { Button } from "#components/ui/button.tsx"
import { cn } from "#components/ui/cn.ts"
import { controlStyle } from "#components/ui/control-style.ts"
import { FilterSelect } from "#components/ui/filter-select.tsx"
import { Popover, PopoverContent, PopoverTrigger } from "#components/ui/popover.tsx"
import * as words from "#components/words/words.ts"
import { type AnalyticsQuery, analyticsAddress, daysOfPreset, LONGEST, PRESETS } from "./analytics-address.ts"
import { formatDate } from "./formats.ts"

/** Range, bot and channel; a choice changes the address, so that a view can be kept and sent. */
export function AnalyticsFilters({
  query,
  bots,
  channels,
}: {
  query: AnalyticsQuery
  bots: { id: string; name: string }[]
  channels: { value: string; label: string }[]
}) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const analytics = words.analytics
  const conversations = words.conversations
  const go = (next: AnalyticsQuery) => start(() => router.replace(analyticsAddress(next), { scroll: false }))
  return (
    <search aria-label={analytics.filters} aria-busy={pending} className="flex flex-wrap items-center gap-2">
      <nav aria-label={analytics.range} className="flex max-w-full flex-wrap rounded-control border p-0.5">
        {PRESETS.map((range) => (
          <Link
            key={range}
            href={analyticsAddress({ ...query, range, ...daysOfPreset(range) })}
            scroll={false}
            aria-current={query.range === range ? "true" : undefined}
            className={segment}
          >
            {analytics.presets[range]}
          </Link>
        ))}
        <CustomRange query={query} go={go} />
      </nav>
      <FilterSelect
        label={conversations.bot}
        any={conversations.anyBot}
        value={query.bot}
        onChoose={(bot) => go({ ...query, bot })}
        options={bots.map(({ id, name }) => ({ value: id, label: name || words.bots.untitled }))}
        className="w-40 max-sm:flex-1"
      />
      <FilterSelect
        label={conversations.channel}
        any={conversations.anyChannel}
        value={query.channel}
        onChoose={(channel) => go({ ...query, channel })}
        options={channels}
        className="w-40 max-sm:flex-1"
      />
    </search>
  )
}

const segment = cn(
  "flex h-7 items-center whitespace-nowrap rounded-mark px-2.5 text-13 text-muted transition-colors hover:text-text",
  "aria-[current=true]:bg-hover aria-[current=true]:font-medium aria-[current=true]:text-text open:text-text",
)

function CustomRange({ query, go }: { query: AnalyticsQuery; go: (next: AnalyticsQuery) => void }) {
  const analytics = words.analytics
  const [fault, setFault] = useState<string>()
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [from, to] = [String(data.get("from")), String(data.get("to"))].sort()
    if (!from || !to) return
    const isLong = (Date.parse(to) - Date.parse(from)) / 86_400_000 >= LONGEST
    setFault(isLong ? analytics.tooLong : undefined)
    if (!isLong) go({ ...query, range: "custom", from, to })
  }
  const isCustom = query.range === "custom"
  return (
    <Popover>
      <PopoverTrigger asChild>
        <button type="button" aria-current={isCustom ? "true" : undefined} className={segment}>
          {isCustom ? `${formatDate(query.from)} – ${formatDate(query.to)}` : analytics.custom}
        </button>
      </PopoverTrigger>
      <PopoverContent aria-label={analytics.custom} className="w-64 p-4">
        <form onSubmit={show} className="grid gap-3">
          {(["from", "to"] as const).map((name) => (
            <label key={name} className="grid gap-1 text-12 text-muted">
              {analytics[name]}
              <input
                type="date"
                name={name}
                required
                defaultValue={query[name]}
                max={daysOfPreset("7").to}
                className={cn(controlStyle, "h-8 px-2.5 text-13")}
              />
            </label>
          ))}
          {fault && (
            <p role="alert" className="text-12 text-danger">
              {fault}
            </p>
          )}
          <Button type="submit" variant="primary">
            {analytics.apply}
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  )
}
