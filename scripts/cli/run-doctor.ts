import { type Finding, look } from "../doctor/finding.ts"
import { lookAtDatabase } from "../doctor/look-at-database.ts"
import { lookAtMachine } from "../doctor/look-at-machine.ts"
import { lookAtServices } from "../doctor/look-at-services.ts"
import { attachDatabase } from "../steps/attach-database.ts"
import { findSecret, secretPlace } from "../steps/keep-secret.ts"
import type { CliCommand } from "./command.ts"

const MARK = { ok: "ok      ", note: "note    ", warning: "WARNING ", broken: "BROKEN  " } as const
const EXIT = { ok: 0, note: 0, warning: 1, broken: 2 } as const

export const runDoctor: CliCommand = {
  about:
    "Looks at everything that Livery needs and says what is wrong and what to do. Changes nothing. Ends with 0 when all is well, 1 with warnings, 2 when something is broken.",
  options: {},
  opens: "nothing",
  async run() {
    const findings = await look("database", findAll)
    const exitCode = Math.max(...findings.map(({ level }) => EXIT[level]))
    return {
      exitCode,
      json: { status: ["fine", "warnings", "broken"][exitCode], findings },
      text: describe(findings),
    }
  },
}

async function findAll(): Promise<Finding[]> {
  const { url, data, leave } = await attachDatabase()
  try {
    const isGiven = Boolean(process.env.LIVERY_SECRET)
    const secret = { found: await findSecret(data), place: secretPlace(data) }
    if (secret.found) process.env.LIVERY_SECRET = secret.found
    const database = await look(
      "database",
      () => lookAtDatabase(url, secret),
      "Is it running, and is DATABASE_URL right?",
    )
    return [...database, ...(await lookAtMachine(data, isGiven)), ...(await lookAtServices())]
  } finally {
    await leave()
  }
}

function describe(findings: Finding[]): string {
  const width = Math.max(...findings.map(({ part }) => part.length))
  return findings
    .map(({ part, level, found, advice }) => {
      const line = `${MARK[level]} ${part.padEnd(width)}  ${found}`
      return advice ? `${line}\n${" ".repeat(width + 11)}-> ${advice}` : line
    })
    .join("\n")
}
