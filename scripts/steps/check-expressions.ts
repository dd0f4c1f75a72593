import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { listFiles } from "./list-files.ts"
import { root } from "./root.ts"

/** `new RegExp(…)` or `RegExp(…)`, with the beginning of what it is given. */
const MADE = /\bRegExp\s*\(\s*(?:("(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[A-Z][A-Z_\d]*)\s*[,)])?/g
/** Texts that become expressions where they are not ones: `text.match(pattern)`. */
const TAKEN = /\.(?:match|matchAll)\(\s*(?!\/|[A-Z][A-Z_\d]*\b)/g
const HOLE = /\$\{([^}]*)\}/g
/** Constants that are texts written in the file itself. */
const CONSTANT = /^(?:export )?const (\w+) =\s*["`]/gm

/** Where a source makes a regular expression of anything but constant text: lines, counted from 1. */
export function madeExpressions(source: string): number[] {
  const constants = new Set([...source.matchAll(CONSTANT)].map(([, name]) => name))
  const isConstant = (text: string) =>
    constants.has(text) ||
    text.startsWith('"') ||
    (text.startsWith("`") && [...text.matchAll(HOLE)].every(([, name]) => constants.has(name)))
  const made = [...source.matchAll(MADE)].filter(([, text]) => text === undefined || !isConstant(text))
  const lineOf = (index: number) => source.slice(0, index).split("\n").length
  return [...made, ...source.matchAll(TAKEN)].map(({ index }) => lineOf(index)).sort((a, b) => a - b)
}

/**
 * Throws with the places in lib where a regular expression is made from data: whoever writes the data could write one
 * that never ends.
 */
export async function expressionsFromData(): Promise<void> {
  const files = await listFiles([
    "lib/**/*.ts",
    "app/**/*.{ts,tsx}",
    "components/**/*.{ts,tsx}",
    "widget/**/*.{ts,tsx}",
    "*.ts",
  ])
  const found = await Promise.all(
    files.map(async (file) =>
      madeExpressions(await readFile(join(root, file), "utf8")).map((line) => `${file}:${line}`),
    ),
  )
  const places = found.flat()
  if (places.length > 0)
    throw new Error(
      `${places.join("\n")}\nA regular expression is a literal; match what others wrote by lib/core/match-wildcards.ts or text functions.`,
    )
}
