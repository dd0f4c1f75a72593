import { isDeepStrictEqual } from "node:util"
import type { FlowDocument } from "../flows/schema.ts"
import type { FilledDocument } from "./fill-document.ts"
import { BOT_PARTS, CHAT_PARTS, type Difference, type PartKey, type TemplateSource } from "./schema.ts"

type Parts = Map<PartKey, unknown>

/** A document as the parts that are compared and taken over one by one. A part that is absent is not there. */
export function partsOf({ bot, chat, sources, flow }: FilledDocument): Parts {
  const parts: Parts = new Map()
  const add = (key: PartKey, value: unknown) => {
    // As the database gives it back: without members that are undefined.
    if (value !== undefined && value !== null && value !== "")
      parts.set(key, JSON.parse(JSON.stringify(value)))
  }
  for (const name of BOT_PARTS) add(`bot.${name}`, bot[name])
  const look: Record<string, unknown> = { ...chat }
  for (const name of CHAT_PARTS) {
    add(`chat.${name}`, look[name])
    delete look[name]
  }
  add("chat.look", look)
  for (const source of sources) add(`source.${source.name}`, source)
  add("flow", flow)
  return parts
}

/**
 * How `after` differs from what a bot is now, part by part. `base`: what the bot took over last. A part that the bot's
 * people changed since is said to be their own; one that the template left as it was then is no difference, whatever
 * became of it.
 */
export function compare(base: FilledDocument, now: FilledDocument, after: FilledDocument): Difference[] {
  const [then, mine, theirs] = [partsOf(base), partsOf(now), partsOf(after)]
  const keys = [...new Set([...theirs.keys(), ...then.keys()])]
  return keys.flatMap((part) => {
    const [old, is, to] = [then.get(part), mine.get(part), theirs.get(part)]
    if (isDeepStrictEqual(old, to) || isDeepStrictEqual(is, to)) return []
    const isOwn = !isDeepStrictEqual(old, is)
    return [{ part, before: readable(part, is), after: readable(part, to), isOwn }]
  })
}

/** A part as people read it: lines, so that what changed in it can be shown line by line. */
function readable(part: PartKey, value: unknown): string | null {
  if (value === undefined) return null
  if (part.startsWith("source.")) return sourceText(value as TemplateSource)
  if (part === "flow") return flowText(value as FlowDocument)
  if (typeof value === "string") return value
  if (Array.isArray(value)) return value.join("\n")
  return Object.entries(value as object)
    .map(([name, each]) => `${name}: ${name === "avatar" && each ? "…" : JSON.stringify(each)}`)
    .sort()
    .join("\n")
}

function sourceText(source: TemplateSource): string {
  if (source.type === "text") return source.content
  if (source.type === "qa")
    return source.pairs.map(({ question, answer }) => `${question}\n${answer}`).join("\n\n")
  const { url, options, schedule } = source
  const paths = [...(options.include ?? []), ...(options.exclude ?? []).map((path) => `-${path}`)]
  return [
    url,
    `${options.includeSubpages ? options.maxPages : 1}`,
    ...paths,
    ...(schedule ? [schedule] : []),
  ].join("\n")
}

/** One block a paragraph: its name, then what it says, asks or does. */
const flowText = ({ blocks }: FlowDocument): string =>
  blocks
    .map(({ id, type, place: _, ...rest }) =>
      [`${id} (${type})`, ...Object.entries(rest).flatMap(([name, value]) => memberLine(name, value))].join(
        "\n",
      ),
    )
    .join("\n\n")

function memberLine(name: string, value: unknown): string[] {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return []
  if (name === "options" && Array.isArray(value))
    return (value as { label: string; next: string | null }[]).map(({ label, next }) =>
      next ? `- ${label} → ${next}` : `- ${label}`,
    )
  if (typeof value !== "string") return [`${name}: ${JSON.stringify(value)}`]
  return [name === "text" ? value : `${name}: ${value}`]
}
