import type { Dialect } from "./dialect.ts"

const TENANT = new Set(["tenant", "bots", "conversations", "analytics", "knowledge"])

/**
 * Which family a path belongs to (contract: the path decides the family), whatever credential was sent: plural nouns
 * are the Tenant API, `POST /conversations`, `/conversation/{id}/messages` and `/webhooks` the API channel, `/visitor`
 * the visitor API, everything else the action API.
 */
export function familyOf(method: string, path: string): Dialect["name"] {
  const [, first = "", , third, ...rest] = path.split("/")
  if (first === "conversation" && third === "messages" && rest.length === 0) return "messaging"
  if (method === "POST" && path === "/conversations") return "messaging"
  if (first === "webhooks") return "messaging"
  if (first === "visitor") return "visitor"
  return TENANT.has(first) ? "tenant" : "action"
}
