import type { HonoRequest } from "hono"
import { isId } from "../core/ids.ts"

/** Names that their callers chose; everything else is an id or an alias. */
const CHOSEN = new Set(["session_id", "channelId"])

/** The parameters of a path, decoded once. Ids are in small letters, as the database reads them. */
export function pathParams(request: HonoRequest): Record<string, string> {
  const params = request.param() as Record<string, string>
  for (const [name, value] of Object.entries(params))
    if (!CHOSEN.has(name) && isId(value)) params[name] = value.toLowerCase()
  return params
}
