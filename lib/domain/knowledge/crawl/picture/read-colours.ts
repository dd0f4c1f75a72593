import { parseHex } from "../../../../core/color.ts"
import { fillProperties } from "./fill-properties.ts"
import { parseColour } from "./parse-colour.ts"
import { readRules } from "./read-rules.ts"
import type { SiteColours, SiteDrawing, SiteLook, Subject } from "./schema.ts"

const ASKED = new Set(["background", "background-color", "color", "font-family"])
const MOST_PROPERTIES = 5000
const LONGEST_VALUE = 300
const LONGEST_SELECTOR = 100
const LONGEST_LIST = 5000

interface Styled {
  subject: Subject
  /** Of each property the declaration that wins so far, with its weight. */
  values: Map<string, { value: string; weight: number }>
}

/** The colours and the kind of letters of a site by its style sheets, of those parts that these name by themselves. */
export function readColours(
  { subjects, themeColour }: Pick<SiteLook, "subjects" | "themeColour">,
  sheets: string[],
): Pick<SiteDrawing, "colours" | "font"> {
  const properties = new Map<string, string>()
  const styled = subjects.map((subject): Styled => ({ subject, values: new Map() }))
  for (const { selectors, declarations } of sheets.flatMap((css) => [...readRules(css)])) {
    if (selectors.length > LONGEST_LIST) continue
    for (const selector of selectors.split(",")) {
      const named = compoundOf(selector)
      if (!named) continue
      if (named.isRoot) note(properties, declarations)
      for (const { subject, values } of styled)
        if (fits(named, subject)) apply(values, declarations, named.weight)
    }
  }
  for (const { subject, values } of styled) apply(values, subject.style.split(";"), 1000)
  const said = (part: Subject["part"], ...names: string[]) => read(styled, properties, part, names)
  const ground = (part: Subject["part"]) => colourIn(said(part, "background-color", "background"))
  const ink = (part: Subject["part"]) => colourIn(said(part, "color"))
  const accent = ground("action") ?? accentOf(properties) ?? vivid(parseColour(themeColour ?? ""))
  const found = {
    ...{ page: ground("page"), text: ink("page"), header: ground("header"), headerText: ink("header") },
    ...{ heading: ink("heading"), accent },
  }
  const known = Object.entries(found).filter(([, colour]) => colour)
  return { colours: Object.fromEntries(known) as SiteColours, font: fontIn(said("page", "font-family")) }
}

interface Compound {
  tag: string
  ids: string[]
  classes: string[]
  isRoot: boolean
  weight: number
}

/** A selector that names one element by itself; undefined for others, which depend on where that stands. */
function compoundOf(selector: string): Compound | undefined {
  const text = selector.trim()
  if (text.length > LONGEST_SELECTOR) return undefined
  const found = /^([a-z][\w-]*|:root|:host|\*)?((?:[.#][\w-]+)*)$/i.exec(text)
  if (!found || !text) return undefined
  const [, tag = "*", rest = ""] = found
  const marks = rest.match(/[.#][\w-]+/g) ?? []
  const named = (sign: string) => marks.filter((mark) => mark[0] === sign).map((mark) => mark.slice(1))
  const [ids, classes] = [named("#"), named(".")]
  const lower = tag.toLowerCase()
  const isRoot = marks.length === 0 && [":root", ":host", "html", "body", "*"].includes(lower)
  return {
    tag: lower,
    ids,
    classes,
    isRoot,
    weight: ids.length * 100 + classes.length * 10 + (lower === "*" ? 0 : 1),
  }
}

const fits = ({ tag, ids, classes }: Compound, subject: Subject) =>
  (tag === subject.tag ||
    (tag === "*" && ids.length + classes.length > 0) ||
    (tag === ":root" && subject.tag === "html")) &&
  ids.every((id) => id === subject.id) &&
  classes.every((name) => subject.classes.includes(name))

const split = (declaration: string): [string, string] => {
  const colon = declaration.indexOf(":")
  return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]
}

function note(properties: Map<string, string>, declarations: string[]) {
  for (const declaration of declarations) {
    const [name, value] = split(declaration)
    if (name.startsWith("--") && value.length <= LONGEST_VALUE && properties.size < MOST_PROPERTIES)
      properties.set(name, value)
  }
}

function apply(values: Styled["values"], declarations: string[], weight: number) {
  for (const declaration of declarations) {
    const [name, said] = split(declaration)
    const asked = name.toLowerCase()
    if (!ASKED.has(asked) || said.length > LONGEST_VALUE) continue
    const value = said.replace(/!\s*important$/i, "")
    const own = weight + (value === said ? 0 : 10_000)
    const before = values.get(asked)
    if (!before || before.weight <= own) values.set(asked, { value, weight: own })
  }
}

/** What is said of a part by the first of the properties that is; the page's of its body, then of its root. */
function read(styled: Styled[], properties: Map<string, string>, part: Subject["part"], names: string[]) {
  for (const { subject, values } of styled) {
    if (subject.part !== part) continue
    for (const name of names) {
      const found = values.get(name)
      const value = found && fillProperties(found.value, properties)
      if (value && !/^(inherit|initial|unset|transparent|none)$/i.test(value.trim())) return value
    }
  }
  return ""
}

/** The first colour of a value, be it within a gradient. */
function colourIn(value: string): string | undefined {
  const words = value.match(/(?:rgb|hsl|oklch)a?\([^()]*\)|#[0-9a-f]{3,8}\b|[a-z]+/gi) ?? []
  for (const word of words) {
    const colour = parseColour(word)
    if (colour) return colour
  }
  return undefined
}

/** A colour that is named for what it is: the brand's. */
function accentOf(properties: Map<string, string>): string | undefined {
  for (const [name] of properties) {
    if (!/^--[\w-]{0,40}(primary|accent|brand)(-color|-colour|-500|-600)?$/i.test(name)) continue
    const colour = vivid(colourIn(fillProperties(properties.get(name) ?? "", properties)))
    if (colour) return colour
  }
  return undefined
}

const vivid = (colour: string | undefined) =>
  ((colour && parseHex(colour)?.c) || 0) > 0.03 ? colour : undefined

function fontIn(family: string): SiteDrawing["font"] {
  const last = family.split(",").at(-1)?.trim().toLowerCase() ?? ""
  if (last === "monospace" || last === "ui-monospace") return "mono"
  return last === "serif" ||
    last === "ui-serif" ||
    (/georgia|times|garamond|playfair/i.test(family) && last !== "sans-serif")
    ? "serif"
    : "sans"
}
