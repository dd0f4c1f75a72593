import { type OfficeParts, relationId } from "./office-parts.ts"
import { placeOf } from "./xlsx-places.ts"

const MOST_LINKS = 20_000

/** Where the cells of a sheet lead, by row and column; those of a range by its first cell. */
export function cellLinks(parts: OfficeParts, sheet: string): Map<number, Map<number, string>> {
  const links = new Map<number, Map<number, string>>()
  const targets = parts.links(sheet)
  let count = 0
  parts.readBehind(sheet, "sheetData>", {
    open(tag, attributes) {
      const target = tag === "hyperlink" ? targets.get(relationId(attributes)) : undefined
      const place = placeOf(attributes.ref?.split(":")[0])
      if (!target || !place || ++count > MOST_LINKS) return
      links.set(place.row, (links.get(place.row) ?? new Map()).set(place.column, target))
    },
  })
  return links
}

/** Where a formula leads that makes a link of its cell. */
export const targetOfFormula = (formula: string): string | undefined =>
  /^=?HYPERLINK\("([^"]{3,2000})"/i.exec(formula)?.[1]
