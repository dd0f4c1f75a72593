import { format } from "numfmt"
import type { OfficeParts } from "./office-parts.ts"
import { type ShowNumber, showDate } from "./xlsx-dates.ts"

/** How the cells of each style show a number: dates as 2026-03-01, everything else as Excel does. */
export function cellFormats(
  parts: OfficeParts,
  part: string | undefined,
  from1904: boolean,
): (style: number) => ShowNumber {
  const codes = new Map(BUILT_IN)
  const styles: number[] = []
  let inCells = false
  parts.read(part, {
    open(tag, { numFmtId = "0", formatCode = "" }) {
      if (tag === "numFmt") codes.set(Number(numFmtId), formatCode.slice(0, 255))
      else if (tag === "cellXfs") inCells = true
      else if (tag === "xf" && inCells) styles.push(Number(numFmtId))
    },
    close(tag) {
      if (tag === "cellXfs") inCells = false
    },
  })
  const known = new Map<number, ShowNumber>()
  return (style) => {
    const id = styles[style] ?? 0
    const show = known.get(id) ?? showAs(codes.get(id) ?? "", from1904)
    known.set(id, show)
    return show
  }
}

/** Formats that every workbook knows by number. */
const BUILT_IN: [number, string][] = [
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  ...[14, 15, 16, 17].map((id): [number, string] => [id, "yyyy-mm-dd"]),
  ...[18, 19, 20, 21, 45].map((id): [number, string] => [id, "h:mm"]),
  [22, "yyyy-mm-dd h:mm"],
  [37, "#,##0"],
  [38, "#,##0"],
  [39, "#,##0.00"],
  [40, "#,##0.00"],
  [46, "[h]:mm"],
  [47, "h:mm"],
]

/** What a format shows as it stands: quoted or escaped text, currencies; then spaces as wide as a character, fillers. */
const LITERAL = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]/g
const SPACING = /[_*]./g

function showAs(code: string, from1904: boolean): ShowNumber {
  if (!code || /^general$/i.test(code)) return plain
  const bare = code.replace(LITERAL, "").replace(SPACING, "")
  const date = showDate(bare.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ""), from1904)
  if (date) return date
  return (value) => {
    try {
      return format(code, value, { throws: true, nbsp: false }).replace(/\s+/g, " ").trim()
    } catch {
      // The format is none: its numbers are shown without one.
      return plain(value)
    }
  }
}

const plain: ShowNumber = (value) =>
  String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))
