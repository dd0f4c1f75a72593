import type { OfficeParts } from "./office-parts.ts"
import { type ShowNumber, showDate } from "./xlsx-dates.ts"

/** How the cells of each style show a number: dates as 2026-03-01, percent, decimals and currencies as Excel does. */
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
  const bare = code.replace(LITERAL, "").replace(SPACING, "")
  const date = showDate(bare.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ""), from1904)
  if (date) return date
  const [positive = "", negative] = code.split(";")
  const show = showNumber(positive)
  const below = negative === undefined ? undefined : showNumber(negative)
  return (value) => (value < 0 && below ? below(-value) : show(value))
}

function showNumber(section: string): ShowNumber {
  const shown = section.replace(SPACING, "").replace(LITERAL, (_, quoted = "", escaped = "", currency = "") =>
    // Behind a mark that no text has, so that a quoted 0 is no place for a digit.
    [...`${quoted}${escaped}${currency}`].map((sign) => `\ue000${sign}`).join(""),
  )
  const [, before = "", digits = "", after = ""] =
    /^((?:\ue000.|[^#0?\ue000])*)([#0?][#0?.,]*)(.*)$/su.exec(shown) ?? []
  if (!digits || /[@/]|E[+-]/.test(shown.replace(/\ue000./gsu, ""))) return plain
  const decimals = (digits.split(".")[1] ?? "").replace(/[^0#?]/g, "").slice(0, 20)
  const format = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals.replace(/[^0]/g, "").length,
    maximumFractionDigits: decimals.length,
    useGrouping: /[#0?],[#0?]/.test(digits),
  })
  const percent = /(?<!\ue000)%/.test(after)
  const sign = (text: string) => text.replace(/\[[^\]]*\]/g, "").replaceAll("\ue000", "")
  return (value) => `${sign(before)}${format.format(percent ? value * 100 : value)}${sign(after)}`
}

const plain: ShowNumber = (value) => String(Number(value.toPrecision(15)))
