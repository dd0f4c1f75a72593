import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { listFiles } from "../../../scripts/steps/list-files.ts"
import { root } from "../../../scripts/steps/root.ts"

/** What a browser can ask of the web app, as the files below app/ say. */
export interface Surface {
  /** Paths of pages, "/bots/[botId]". */
  pages: string[]
  /** "GET /api/search". */
  routes: string[]
  /** "plans/actions createPlan". */
  actions: string[]
}

const METHODS = /^export (?:async function|function|const) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gm
/** Handlers that hand one function out under several methods. */
const HANDED_OUT = /^export \{([^}]*)\}/gm
const ACTIONS = /^export const (\w+) = /gm

/** Reads the surface of the web app from its files. */
export async function readSurface(): Promise<Surface> {
  const files = await listFiles(["app/**/*.{ts,tsx}"])
  const surface: Surface = { pages: [], routes: [], actions: [] }
  for (const file of files) {
    const source = await readFile(join(root, file), "utf8")
    if (/\/page\.tsx?$/.test(file)) surface.pages.push(addressOf(file))
    else if (/\/route\.tsx?$/.test(file))
      surface.routes.push(...methodsIn(source).map((method) => `${method} ${addressOf(file)}`))
    else if (/^["']use server["']/m.test(source))
      surface.actions.push(...[...source.matchAll(ACTIONS)].map(([, name]) => `${moduleOf(file)} ${name}`))
  }
  return surface
}

/** The address of a page or route handler: its folders without the groups, which no address shows. */
const addressOf = (file: string): string =>
  `/${file
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`

/** How the matrix calls a file of server actions: its path without app/, groups and ending. */
export const moduleOf = (file: string): string =>
  file
    .replace(/^app\//, "")
    .replaceAll(/\([^/]*\)\//g, "")
    .replace(/\.tsx?$/, "")

function methodsIn(source: string): string[] {
  const named = [...source.matchAll(METHODS)].map(([, method = ""]) => method)
  const handedOut = [...source.matchAll(HANDED_OUT)].flatMap(([, list = ""]) =>
    list.split(",").map(
      (one) =>
        one
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
    ),
  )
  return [...named, ...handedOut.filter((name) => /^[A-Z]+$/.test(name))]
}
