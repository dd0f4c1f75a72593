import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import { describeUnread } from "#lib/domain/knowledge/extraction/extraction.ts"
import { root } from "../steps/root.ts"
import { type Tried, tryFile } from "../try/try-file.ts"
import { walkFiles } from "../try/walk-files.ts"
import type { CliCommand } from "./command.ts"
import { readableBytes } from "./show-progress.ts"

/** As many as Livery itself reads at a time. */
const AT_A_TIME = 2
const INTERRUPTED = 130

export const tryFolder: CliCommand = {
  about:
    "Reads every document in a folder and below it as an upload is read, and prints type, size of the text, time and what was not read; with --text also what was. Needs no database and keeps nothing. Ends with 0 when all was read, 1 when a file was refused.",
  argument: "folder",
  options: { text: "flag" },
  opens: "nothing",
  async run({ folder = "", text, json }) {
    const from = resolve(folder)
    await stat(from).catch(() => {
      throw new Error(`There is no folder ${from}`)
    })
    // The readers are started from the installation's folder.
    process.chdir(root)
    const stop = new AbortController()
    process.on("SIGINT", () => stop.abort())
    const tried: Tried[] = []
    const files = walkFiles(from)
    const options = { signal: stop.signal, withText: text !== undefined }
    const work = async () => {
      for await (const found of files) {
        const one = await tryFile(found, options)
        tried.push(one)
        if (json === undefined) console.log(lineOf(one))
      }
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, work)).catch((error) => {
      if (!stop.signal.aborted) throw error
    })
    const { aborted } = stop.signal
    const summary = summaryOf(tried)
    const whole = tried.length === summary.read
    return {
      exitCode: aborted ? INTERRUPTED : whole ? 0 : 1,
      json: { files: tried, summary, ...(aborted && { stopped: true }) },
      text: describe(summary, aborted),
    }
  },
}

function summaryOf(tried: readonly Tried[]) {
  const count = (outcome: Tried["outcome"]) => tried.filter((one) => one.outcome === outcome).length
  const sum = (of: (one: Tried) => number) => tried.reduce((total, one) => total + of(one), 0)
  return {
    files: tried.length,
    read: count("read"),
    inPart: tried.filter(({ unread }) => unread).length,
    refused: count("refused"),
    unreadable: count("unreadable"),
    bytes: sum(({ bytes }) => bytes),
    characters: sum(({ characters = 0 }) => characters),
    seconds: Math.round(sum(({ seconds }) => seconds) * 1000) / 1000,
  }
}

function describe(summary: ReturnType<typeof summaryOf>, aborted: boolean): string {
  const { files, read, inPart, refused, unreadable, bytes, characters, seconds } = summary
  const some = inPart ? ` (${inPart} not in whole)` : ""
  const counts = [
    `${read} read${some}`,
    refused && `${refused} refused`,
    unreadable && `${unreadable} unreadable`,
  ]
  return `${aborted ? "Stopped. " : ""}${files} files (${readableBytes(bytes)}): ${counts.filter(Boolean).join(", ")}. ${characters.toLocaleString("en")} characters, ${seconds.toFixed(1)} s of reading.`
}

function lineOf({ file, outcome, type, characters, seconds, reason, unread, text }: Tried): string {
  const said = [...(reason ? [reason] : []), ...(unread ?? []).map(describeUnread)].join(" ")
  const size = characters === undefined ? "" : characters.toLocaleString("en")
  const columns = [
    outcome.padEnd(10),
    (type ?? "-").padEnd(4),
    size.padStart(10),
    `${seconds.toFixed(1)} s`.padStart(7),
  ]
  return `${columns.join("  ")}  ${file}${said && `: ${said}`}${text === undefined ? "" : `\n${indented(text)}`}`
}

/** Text of a stranger's file: nothing in it may steer the terminal. */
const indented = (text: string) =>
  text
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n")
