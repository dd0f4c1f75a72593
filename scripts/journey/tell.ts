import type { Step } from "./steps.ts"

const BEGIN = "<!-- steps: written by scripts/journey.mjs -->"
const END = "<!-- end of steps -->"

/** A page with its list of steps written new. Throws when it has no place for one. */
export function tellJourney(page: string, steps: readonly Step[]): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error("The page has no place for its steps")
  const list = steps.map(
    ({ file, runs, says }, index) => `${index + 1}. [${file}](../${file}), \`${runs}\`: ${says}`,
  )
  return `${page.slice(0, begin)}${BEGIN}\n${list.join("\n")}\n${page.slice(end)}`
}
