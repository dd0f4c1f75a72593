import { parseArgs } from "node:util"
import { isLiveryError } from "#lib/core/errors.ts"
import { commands, helpText } from "./cli/commands.ts"
import { openDatabase } from "./steps/open-database.ts"

const words = process.argv.slice(2)
const name = words.slice(0, 2).join(" ")
const command = commands[name] ?? commands[words[0] ?? ""]
if (!command) {
  console.error(helpText(name))
  process.exit(words.length && name !== "help" ? 2 : 0)
}

const rest = words.slice(name in commands ? 2 : 1)
const json = rest.includes("--json")
try {
  const options = read(rest)
  const database = await openDatabase()
  try {
    const answer = await command.run(options)
    console.log(json ? JSON.stringify(answer.json) : answer.text)
  } finally {
    const { closePools } = await import("#lib/db/close-pools.ts")
    await closePools()
    await database.leave()
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(
    json
      ? JSON.stringify({ error: { code: isLiveryError(error) ? error.code : "failed", message } })
      : message,
  )
  process.exitCode = 1
}

/** The options as given; throws one clear line for what is unknown or missing. */
function read(args: string[]): Record<string, string | undefined> {
  const known = Object.fromEntries(
    Object.keys(command?.options ?? {}).map((option) => [option, { type: "string" as const }]),
  )
  const { values } = parseArgs({ args, options: { ...known, json: { type: "boolean" } }, strict: true })
  const given = values as Record<string, string | undefined>
  const missing = Object.entries(command?.options ?? {}).filter(
    ([option, need]) => need === "required" && !given[option],
  )
  if (missing.length) throw new Error(`Missing: ${missing.map(([option]) => `--${option}`).join(", ")}`)
  return given
}
