import * as words from "#components/words/words.ts"
import type { Block, Finding } from "#lib/domain/flows/schema.ts"

/** What people call a block: the name that they gave it, or its kind and the number of its id. */
export function nameOf({ name, type, id }: Block): string {
  const { types, unnamed } = words.flows
  return name || unnamed(types[type].name, id.replace(/^\D*/, "") || id).trim()
}

/** What people call an exit: an option by its label, a rule by its place, others by what they are for. */
export function exitName(block: Block, exit: string): string {
  const { exits, fields } = words.flows
  if (block.type === "choice") {
    const at = block.options.findIndex(({ id }) => id === exit)
    if (at >= 0) return block.options[at]?.label || fields.option(at + 1)
  }
  if (block.type === "condition") {
    const at = block.rules.findIndex(({ id }) => id === exit)
    if (at >= 0) return exits.rule(at + 1)
  }
  const name = exit as Exclude<keyof typeof exits, "rule" | "chosen">
  return exits[name] ?? exit
}

/** The same as what it is where somebody chooses where it leads. */
export const exitLabel = (block: Block, exit: string): string =>
  block.type === "choice" && block.options.some(({ id }) => id === exit)
    ? words.flows.exits.chosen(exitName(block, exit))
    : exitName(block, exit)

/** What a finding says. */
export const textOfFinding = (finding: Finding, block: Block | undefined): string => {
  const { field, code } = finding
  return words.flows.findings[code](
    block && field && code !== "unknown_variable" ? exitName(block, field) : (field ?? ""),
  )
}

/** What a block says or does, in its own words; empty where it has none. */
export function saidBy(block: Block): string {
  switch (block.type) {
    case "http":
      return block.url
    case "set":
      return block.variable && `${block.variable} = ${block.value}`
    case "tag":
      return block.tags.join(", ")
    case "delay":
      return words.flows.inSeconds(block.seconds)
    case "condition":
      return block.rules
        .flatMap(({ when }) => when.map(({ variable }) => variable))
        .filter(Boolean)
        .join(", ")
    case "jump":
      return ""
    default:
      return block.text
  }
}
