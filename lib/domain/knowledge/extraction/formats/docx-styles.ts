import type { OfficeParts } from "./office-parts.ts"
import { isOn, wordValue } from "./word-values.ts"

export interface Numbered {
  list: string
  level: number
}

export interface Style {
  /** Of a heading, 1 to 6. */
  heading?: number | undefined
  numbered?: Numbered | undefined
  hidden?: boolean | undefined
}

interface Declared extends Style {
  list?: string
  level?: number
  basedOn?: string
}

/** Word's own programs nest styles a few deep. */
const DEEPEST = 20

/** What the styles say of their paragraphs and runs, by id; Word's styles have other ids in other languages. */
export function readStyles(parts: OfficeParts): (id: string) => Style {
  const styles = new Map<string, Declared>()
  let style: Declared | undefined
  parts.tryRead("word/styles.xml", {
    open(tag, attributes) {
      const value = wordValue(attributes)
      if (tag === "style") {
        style = {}
        styles.set(attributes["w:styleId"] ?? "", style)
      }
      if (!style) return
      if (tag === "name") style.heading = headingOf(value) ?? style.heading
      else if (tag === "basedOn") style.basedOn = value
      else if (tag === "outlineLvl" && /^[0-5]$/.test(value)) style.heading ??= Number(value) + 1
      else if (tag === "numId") style.list = value
      else if (tag === "ilvl") style.level = Number(value) || 0
      else if (tag === "vanish") style.hidden = isOn(attributes)
    },
    close(tag) {
      if (tag === "style") style = undefined
    },
  })
  const known = new Map<string, Style>()
  return (id) => {
    const found = known.get(id) ?? resolved(styles, id)
    known.set(id, found)
    return found
  }
}

/** A style with what it takes from those that it is based on. A document without a list of styles still names them. */
function resolved(styles: ReadonlyMap<string, Declared>, id: string): Style {
  const whole: Declared = {}
  let at: string | undefined = id
  for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
    const style: Declared | undefined = styles.get(at)
    if (!style) break
    whole.heading ??= style.heading
    whole.hidden ??= style.hidden
    if (style.list !== undefined) whole.list ??= style.list
    if (style.level !== undefined) whole.level ??= style.level
    at = style.basedOn
  }
  const { heading = styles.has(id) ? undefined : headingOf(id), hidden, list, level = 0 } = whole
  return { heading, hidden, numbered: list === undefined ? undefined : { list, level } }
}

function headingOf(name: string): number | undefined {
  if (/^title$/i.test(name)) return 1
  const level = /^heading ?([1-6])$/i.exec(name)?.[1]
  return level ? Number(level) : undefined
}
