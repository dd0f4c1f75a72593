import Link from "next/link"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import { SHOWN, type Shown, testsAddress } from "./tests-address.ts"

/** Which questions of a run are shown. */
export function ShownTests({ botId, run, show }: { botId: string; run: string | undefined; show: Shown }) {
  const names = words.botTests.show
  return (
    <ul aria-label={names.label} className="-mx-2 mb-3 flex flex-wrap gap-1">
      {SHOWN.map((each) => (
        <li key={each}>
          <Link
            href={testsAddress(botId, { run, show: each })}
            scroll={false}
            aria-current={each === show ? "true" : undefined}
            className={cn(
              "flex h-7 items-center rounded-control px-2 text-13 text-muted transition-colors hover:bg-hover hover:text-text",
              each === show && "bg-accent-soft font-medium text-accent-text",
            )}
          >
            {names[each]}
          </Link>
        </li>
      ))}
    </ul>
  )
}
