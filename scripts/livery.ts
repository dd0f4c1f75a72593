import { parseArgs } from "node:util"
import { isLiveryError } from "#lib/core/errors.ts"
import type { Answer } from "./cli/command.ts"
import { commands, helpText } from "./cli/commands.ts"
import { loadSettings } from "./steps/load-settings.ts"
import { openDatabase } from "./steps/open-database.ts"

loadSettings()
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
  const answer = await (command.opens === "nothing"
    ? command.run(options)
    : withDatabase(() => command.run(options)))
  console.log(json ? JSON.stringify(answer.json) : answer.text)
  process.exitCode = answer.exitCode ?? 0
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(
    json
      ? JSON.stringify({ error: { code: isLiveryError(error) ? error.code : "failed", message } })
      : message,
  )
  process.exitCode = 1
}

async function withDatabase(run: () => Promise<Answer>): Promise<Answer> {
  const database = await openDatabase()
  try {
    return await run()
  } finally {
    const { closePools } = await import("#lib/db/close-pools.ts")
    // Whatever happens to the pools: a database that is not left keeps the command from ending.
    await closePools().finally(() => database.leave())
  }
}

/** The options as given; throws one clear line for what is unknown or missing. */
function read(args: string[]): Record<string, string | undefined> {
  const declared = Object.entries(command?.options ?? {})
  const known = Object.fromEntries(
    declared.map(([option, need]) => [
      option,
      { type: need === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  )
  const { values, positionals } = parseArgs({
    args,
    options: { ...known, json: { type: "boolean" } },
    strict: true,
    allowPositionals: Boolean(command?.argument),
  })
  const given = Object.fromEntries(
    Object.entries(values).map(([option, value]) => [option, value === true ? "" : String(value)]),
  )
  const missing = declared
    .filter(([option, need]) => need === "required" && !given[option])
    .map(([option]) => `--${option}`)
  if (command?.argument) {
    const [first, ...more] = positionals
    if (!first) missing.unshift(command.argument.toUpperCase())
    if (more.length) throw new Error(`Too many words: ${more.join(" ")}`)
    given[command.argument] = first ?? ""
  }
  if (missing.length) throw new Error(`Missing: ${missing.join(", ")}`)
  return given
}
