import { z } from "zod"

/** JSON-LD beyond this is left to search engines. */
const LONGEST = 500_000
const MOST_PAIRS = 500

const Question = z.object({
  name: z.string().min(1),
  acceptedAnswer: z.object({ text: z.string().min(1) }),
})
const Page = z.object({ "@type": z.literal("FAQPage"), mainEntity: z.array(z.unknown()) })
const Hours = z.object({
  dayOfWeek: z.union([z.string(), z.array(z.string())]),
  opens: z.string(),
  closes: z.string(),
})
const Place = z.object({ openingHoursSpecification: z.union([Hours, z.array(z.unknown())]) })

/** Questions with their answers, and opening hours, that a page tells search engines and does not show in `text`. */
export function saidInData(data: readonly string[], text: string): string[] {
  const seen = plain(text)
  return data
    .flatMap(entitiesOf)
    .flatMap((entity) => [...pairsOf(entity), ...hoursOf(entity)])
    .filter(({ proof }) => !seen.includes(plain(proof)))
    .map(({ block }) => block)
}

interface Said {
  block: string
  /** What the page shows where it shows this at all. */
  proof: string
}

function pairsOf(entity: unknown): Said[] {
  const page = Page.safeParse(entity)
  if (!page.success) return []
  return page.data.mainEntity.slice(0, MOST_PAIRS).flatMap((each) => {
    const found = Question.safeParse(each)
    if (!found.success) return []
    const question = withoutTags(found.data.name)
    const answer = withoutTags(found.data.acceptedAnswer.text)
    return [{ block: `Q: ${question}\nA: ${answer}`, proof: answer }]
  })
}

function hoursOf(entity: unknown): Said[] {
  const place = Place.safeParse(entity)
  if (!place.success) return []
  const lines = [place.data.openingHoursSpecification].flat().flatMap((each) => {
    const hours = Hours.safeParse(each)
    if (!hours.success) return []
    const days = [hours.data.dayOfWeek].flat().map((day) => day.slice(day.lastIndexOf("/") + 1))
    return [{ line: `${days.join(", ")}: ${hours.data.opens}–${hours.data.closes}`, opens: hours.data.opens }]
  })
  const [first] = lines
  return first
    ? [{ block: `Opening hours\n${lines.map(({ line }) => line).join("\n")}`, proof: first.opens }]
    : []
}

/** The entities of a block of JSON-LD, those of a graph one by one; none where it is no JSON. */
function entitiesOf(json: string): unknown[] {
  if (json.length > LONGEST) return []
  try {
    const value: unknown = JSON.parse(json)
    const graph = z.object({ "@graph": z.array(z.unknown()) }).safeParse(value)
    return graph.success ? graph.data["@graph"] : [value].flat()
  } catch {
    // It is written for others, and broken for them as well.
    return []
  }
}

const withoutTags = (text: string) =>
  text
    .slice(0, 20_000)
    .replace(/<[^<>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/\s+/g, " ")
    .trim()
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
