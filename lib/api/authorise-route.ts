import type { Context } from "../core/context.ts"
import { LiveryError } from "../core/errors.ts"
import { type Nameable, namesOf } from "../domain/api-keys/api-keys.ts"
import { allowsRoute, matchesRoute, type Paths } from "./allowed-routes.ts"
import { pathsOf } from "./route-paths.ts"

type Params = Readonly<Record<string, string>>

/** Parameters that name what has further names. */
const NAMED: Record<string, Nameable> = {
  botId: "bot",
  bot_id: "bot",
  datasetId: "dataset",
  fileId: "file",
  secretId: "secret",
  widgetId: "widget",
  userId: "client",
  session_id: "conversation",
}

/**
 * Holds a scoped key to its routes, by what the handler will find: the resource itself, whichever of its names the path
 * has. Answers the parameters for the handler, with ids in place of aliases that were looked up, so that an alias which
 * is given to something else meanwhile leads nowhere new. Throws `not_authorized`, also for what does not exist: 403
 * comes before 404 (contract: routes come before existence).
 */
export async function authoriseRoute(ctx: Context, path: string, params: Params): Promise<Params> {
  const patterns = ctx.principal.allowedRoutes
  if (patterns.length === 0) return params
  const called = (name: string) => [params[name] ?? ""]
  const paths = pathsWith(path, called)
  const asAnything = pathsWith(path, (name) => (name in NAMED ? null : called(name)))
  const turnsOnNames = patterns.some((pattern) => {
    const route = pattern.replace(/^!/, "")
    return matchesRoute(route, asAnything) && !matchesRoute(route, paths)
  })
  const found = turnsOnNames ? await findNamed(ctx, params) : {}
  const byEveryName = pathsWith(path, (name) => [...called(name), ...(found[name]?.names ?? [])])
  if (!allowsRoute(patterns, byEveryName))
    throw new LiveryError("not_authorized", "Request is not matching allowed routes")
  const ids = Object.entries(found).map(([name, { id }]) => [name, id ?? params[name]])
  return { ...params, ...Object.fromEntries(ids) }
}

/** What the parameters of a path name, as far as it exists. */
async function findNamed(ctx: Context, params: Params) {
  const named = Object.keys(params).filter((name) => name in NAMED)
  const found = await Promise.all(
    named.map((name) => namesOf(ctx, NAMED[name] as Nameable, params[name] ?? "")),
  )
  return Object.fromEntries(named.flatMap((name, n) => (found[n] ? [[name, found[n]]] : [])))
}

const pathsWith = (path: string, segment: (name: string) => readonly string[] | null): Paths =>
  pathsOf(path).map((each) =>
    each
      .slice(1)
      .split("/")
      .map((part) => (part.startsWith("{") ? segment(part.slice(1, -1)) : [part])),
  )
