import { Parser } from "htmlparser2"

/** The heading level of each paragraph style that has one; Word's styles have other ids in other languages. */
export function headingStyles(xml: string): Map<string, number> {
  const levels = new Map<string, number>()
  let style = ""
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes["w:val"] ?? ""
        if (name === "w:style") style = attributes["w:styleId"] ?? ""
        const named = name === "w:name" && /^heading ([1-6])$/i.exec(value)?.[1]
        if (named) levels.set(style, Number(named))
        else if (name === "w:name" && /^title$/i.test(value)) levels.set(style, 1)
        else if (name === "w:outlineLvl" && !levels.has(style) && /^[0-5]$/.test(value))
          levels.set(style, Number(value) + 1)
      },
      onclosetag(name) {
        if (name === "w:style") style = ""
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  levels.delete("")
  return levels
}
