import Link from "next/link"
import type { ReactNode } from "react"
import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { InstallHealth } from "#lib/domain/platform/schema.ts"
import { type HealthRow, rowsOf } from "./rows-of.tsx"

const LINKS: Partial<Record<HealthRow["part"], string>> = {
  jobs: "/platform/jobs",
  models: "/platform/prices",
}

/** The parts of an install, each with how it is and what to do. */
export function HealthList({
  tryMail,
  ...given
}: {
  health: InstallHealth
  failing: keyof typeof words.platform.health.failing | null
  version: string
  /** Where people reach it. */
  address: string
  /** Tries the mail server out, where there is one. */
  tryMail: ReactNode
}) {
  const { title, parts, levels, see } = words.platformHealth
  return (
    <ul aria-label={title} className="divide-y rounded-panel border">
      {rowsOf(given).map(({ part, level, facts, advice }) => {
        const link = LINKS[part]
        return (
          <li
            key={part}
            className="grid gap-x-6 gap-y-2 px-4 py-4 text-13 md:grid-cols-[10rem_7rem_minmax(0,1fr)_auto]"
          >
            <h2 className="font-medium text-14">{parts[part]}</h2>
            <div>
              <Badge tone={level === "ok" ? "success" : level} dot>
                {levels[level]}
              </Badge>
            </div>
            <div className="grid min-w-0 gap-1">
              {facts.map((fact, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a part stand in their order
                <p key={index} className="[overflow-wrap:anywhere]">
                  {fact}
                </p>
              ))}
              {advice.map((text) => (
                <p key={text} className="text-muted">
                  {text}
                </p>
              ))}
            </div>
            <div className="justify-self-start md:justify-self-end">
              {part === "mail" && tryMail}
              {link && (
                <Link
                  href={link}
                  aria-label={`${see}: ${parts[part]}`}
                  className="rounded-mark text-accent-text underline-offset-4 hover:underline"
                >
                  {see}
                </Link>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
