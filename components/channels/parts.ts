/** The parts of a bot's channels, as their address names them; the first is shown where none is named. */
export const PARTS = ["look", "forms", "people", "behaviour", "sites", "page", "install", "api"] as const
export type Part = (typeof PARTS)[number]

/** The parts whose settings are saved together, with a preview beside them. */
export type DraftedPart = "look" | "forms" | "people" | "behaviour"

export const isDrafted = (part: Part): part is DraftedPart =>
  ["look", "forms", "people", "behaviour"].includes(part)

export const isPart = (name: string | null): name is Part => PARTS.some((part) => part === name)

/** The part that a setting stands in. */
export function partOf(path: string): Part {
  const [group = ""] = path.split(".")
  if (group === "person") return "people"
  if (["lead", "consent", "disclosure"].includes(group)) return "forms"
  if (["parts", "proactive", "budget", "limitText", "challenge"].includes(group)) return "behaviour"
  return "look"
}
