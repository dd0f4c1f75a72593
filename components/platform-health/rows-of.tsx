import type { ReactNode } from "react"
import { formatCount, formatDate, formatShare } from "#components/analytics/formats.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { InstallHealth } from "#lib/domain/platform/schema.ts"

export interface HealthRow {
  part: keyof typeof words.platformHealth.parts
  level: "ok" | "warning" | "danger"
  facts: ReactNode[]
  /** What to do; nothing while it is well. */
  advice: string[]
}

interface Given {
  health: InstallHealth
  failing: keyof typeof words.platform.health.failing | null
  version: string
  address: string
}

/** The rows of the page of health, from what was found. */
export const rowsOf = (given: Given): HealthRow[] =>
  [app, database, backup, disk, jobs, mail, models, domains].map((row) => row(given))

const since = (at: Date) => <RelativeTime key={at.getTime()} at={at.toISOString()} />

function app({ health, version, address }: Given): HealthRow {
  const { facts } = words.platformHealth
  const { node, startedAt } = health.process
  return {
    part: "app",
    level: "ok",
    facts: [
      facts.version(version, node),
      address,
      <>
        {facts.started} {since(startedAt)}
      </>,
    ],
    advice: [],
  }
}

function database({ health: { database: found }, failing }: Given): HealthRow {
  const { facts, advice } = words.platformHealth
  const isFull = found.used > found.most * 0.9
  return {
    part: "database",
    level: failing ? "danger" : isFull ? "warning" : "ok",
    facts: [
      facts.database(found.version, sizeText(found.bytes)),
      facts.connections(formatCount(found.used), formatCount(found.most)),
    ],
    advice: [
      ...(failing ? [words.platform.health.failing[failing]] : []),
      ...(isFull ? [advice.connections] : []),
    ],
  }
}

function backup({ health: { backup: found } }: Given): HealthRow {
  const { facts, advice } = words.platformHealth
  return {
    part: "backup",
    level: found.isLate || !found.at ? "warning" : "ok",
    facts: [
      found.at ? (
        <>
          {facts.backup} {since(found.at)}, {formatDate(found.at.toISOString().slice(0, 10))}
        </>
      ) : (
        facts.noBackup
      ),
    ],
    advice: found.isLate || !found.at ? [advice.backup] : [],
  }
}

function disk({ health: { disk: found } }: Given): HealthRow {
  const { facts, advice } = words.platformHealth
  if (!found) return { part: "disk", level: "ok", facts: [facts.noDisk], advice: [] }
  const share = found.total ? found.free / found.total : 1
  return {
    part: "disk",
    level: share < 0.05 ? "danger" : share < 0.15 ? "warning" : "ok",
    facts: [
      facts.disk(sizeText(found.free), sizeText(found.total), formatShare(found.free, found.total)),
      found.path,
    ],
    advice: share < 0.15 ? [advice.disk] : [],
  }
}

function jobs({ health: { workers, jobs: found } }: Given): HealthRow {
  const { facts, advice } = words.platformHealth
  return {
    part: "jobs",
    level: workers === 0 || found.late > 0 ? "danger" : found.failed > 0 ? "warning" : "ok",
    facts: [
      facts.workers(workers),
      ...(found.late > 0 ? [words.platform.overview.look.kinds["late-jobs"].title(found.late)] : []),
      ...(found.failed > 0 ? [words.platform.overview.look.kinds["failed-jobs"].title(found.failed)] : []),
    ],
    advice: [
      ...(workers === 0 ? [advice.workers] : []),
      ...(found.failed > 0 ? [words.platform.overview.look.kinds["failed-jobs"].what] : []),
    ],
  }
}

function mail({ health: { mail: found } }: Given): HealthRow {
  const { facts, advice } = words.platformHealth
  return {
    part: "mail",
    level: found.from === null || found.failing > 0 ? "warning" : "ok",
    facts: [
      found.from === null ? facts.noMail : facts.mail(found.from),
      ...(found.own > 0 ? [facts.senders(found.own, found.failing)] : []),
    ],
    advice: [...(found.from === null ? [advice.mail] : []), ...(found.failing > 0 ? [advice.senders] : [])],
  }
}

function models({ health: { providers, failures } }: Given): HealthRow {
  const { facts, advice } = words.platformHealth
  return {
    part: "models",
    level: failures.length > 0 ? "warning" : "ok",
    facts: [
      providers.length > 0 ? facts.providers(providers.join(", ")) : facts.noProvider,
      ...failures.map(({ provider, failures: count, lastAt, error }) => (
        <>
          {facts.failures(provider || facts.noModel, count, error ?? "")} {since(lastAt)}
        </>
      )),
    ],
    advice: [
      ...(providers.length === 0 ? [advice.providers] : []),
      ...(failures.length > 0 ? [advice.failures] : []),
    ],
  }
}

function domains({ health: { domains: found } }: Given): HealthRow {
  const { facts, advice } = words.platformHealth
  const [verified, failing, pending] = [found.verified, found.failing, found.pending].map(formatCount)
  return {
    part: "domains",
    level: found.failing > 0 ? "warning" : "ok",
    facts: [facts.domains(verified ?? "", failing ?? "", pending ?? "")],
    advice: [...(found.failing > 0 ? [advice.domains] : []), advice.certificates],
  }
}

const UNITS = ["megabyte", "gigabyte", "terabyte"] as const

/** A size in the unit that people would say it in. */
function sizeText(bytes: number): string {
  const at = bytes < 1e9 ? 0 : bytes < 1e12 ? 1 : 2
  return (bytes / 10 ** (6 + 3 * at)).toLocaleString(locale(), {
    style: "unit",
    unit: UNITS[at] ?? "megabyte",
    maximumFractionDigits: at === 0 ? 0 : 1,
  })
}
