import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { listFiles } from "./list-files.ts"
import { root } from "./root.ts"

/** `(contract: lines are ASCII)`, which may be broken over lines of a comment. */
const CITED = /\(contract: ([^)]+)\)/g
/** A document that is cited by number, or that is not part of the repository. */
const NUMBERED = /\bcontracts: (?:decisions?|README)\b|\b[Dd]ecisions? \d+ of the contracts/g
/** A rule of docs/contracts: the bold beginning of a list item. */
const RULE = /^- \*\*(.+?)\.?\*\*/gm

const plain = (text: string) =>
  text
    .replaceAll(/\s*\n\s*(?:\*|\/\/)?\s*/g, " ")
    .replaceAll("`", "")
    .toLowerCase()

/** The names of the rules that a page of docs/contracts has, as citations are compared with them. */
export const rulesOf = (page: string): string[] =>
  [...page.matchAll(RULE)].map(([, name]) => plain(name ?? ""))

/** What is wrong with the citations of a source: rules that are none of `rules`, and rules by number. */
export function wrongCitations(source: string, rules: ReadonlySet<string>): string[] {
  const unknown = [...source.matchAll(CITED)]
    .map(([, name]) => plain(name ?? ""))
    .filter((name) => !rules.has(name))
    .map((name) => `docs/contracts has no rule "${name}"`)
  const numbered = [...source.matchAll(NUMBERED)].map(([text]) => `"${text}": cite a rule by its words`)
  return [...unknown, ...numbered]
}

/** Throws with every citation that leads to no rule of docs/contracts, and every rule that two pages have. */
export async function contractsAreCited(): Promise<void> {
  const read = (file: string) => readFile(join(root, file), "utf8")
  const pages = await Promise.all((await listFiles(["docs/contracts/*.md"])).map(read))
  const rules = pages.flatMap(rulesOf)
  const twice = rules.filter((rule, index) => rules.indexOf(rule) !== index)
  const known = new Set(rules)
  const files = await listFiles([
    "{app,components,lib,scripts,tests,e2e,bench,docs,widget}/**/*.{ts,tsx,md}",
    "*.ts",
  ])
  const found = await Promise.all(
    files
      .filter((file) => !file.includes("/check-contracts."))
      .map(async (file) => wrongCitations(await read(file), known).map((fault) => `${file}: ${fault}`)),
  )
  const faults = [...twice.map((rule) => `docs/contracts has "${rule}" twice`), ...found.flat()]
  if (faults.length > 0) throw new Error(faults.join("\n"))
}
