/** The parts of a bot's channels, as their address names them; the first is shown where none is named. */
export const PARTS = ["look", "forms", "behaviour", "sites", "page", "install", "api"] as const
export type Part = (typeof PARTS)[number]

/** The parts whose settings are saved together, with a preview beside them. */
export type DraftedPart = "look" | "forms" | "behaviour"

export const isDrafted = (part: Part): part is DraftedPart =>
  part === "look" || part === "forms" || part === "behaviour"

export const isPart = (name: string | null): name is Part => PARTS.some((part) => part === name)

/** The part that a setting stands in. */
export function partOf(path: string): Part {
  const [group = ""] = path.split(".")
  if (["lead", "person", "consent", "disclosure"].includes(group)) return "forms"
  if (["parts", "proactive", "budget", "limitText", "challenge"].includes(group)) return "behaviour"
  return "look"
}
