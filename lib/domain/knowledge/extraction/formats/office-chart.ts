import type { OfficeParts } from "./office-parts.ts"

const MOST_POINTS = 2000
const LONGEST_LABEL = 200

interface Series {
  name: string
  labels: Map<number, string>
  values: Map<number, string>
}

/** The title and the numbers of a chart as a table, a row a category; undefined where it keeps none of them with it. */
export function readChart(parts: OfficeParts, part: string): string | undefined {
  const all: Series[] = []
  let title = ""
  let inTitle = 0
  let place: "name" | "labels" | "values" | undefined
  let point = 0
  let inText = false
  let text = ""
  parts.tryRead(part, {
    open(tag, { idx }) {
      if (tag === "title") inTitle++
      else if (tag === "ser") all.push({ name: "", labels: new Map(), values: new Map() })
      else if (tag === "tx") place = "name"
      else if (tag === "cat" || tag === "xVal") place = "labels"
      else if (tag === "val" || tag === "yVal") place = "values"
      else if (tag === "pt") point = Number(idx) || 0
      inText = (tag === "t" && inTitle > 0) || tag === "v"
      text = ""
    },
    close(tag) {
      if (tag === "title") inTitle--
      else if (tag === "t" && inTitle && all.length === 0) title = `${title}${text}`.slice(0, LONGEST_LABEL)
      else if (tag === "v" && !inTitle) addTo(all.at(-1), place, point, text)
      else if (tag === "tx" || tag === "cat" || tag === "xVal" || tag === "val" || tag === "yVal")
        place = undefined
      inText = false
    },
    text(more) {
      if (inText && text.length < LONGEST_LABEL) text += more
    },
  })
  const rows = rowsOf(all)
  return rows.length ? [title.trim(), ...rows].filter(Boolean).join("\n") : undefined
}

function addTo(
  series: Series | undefined,
  place: "name" | "labels" | "values" | undefined,
  point: number,
  text: string,
) {
  if (!series || !place || point >= MOST_POINTS) return
  const shown = text.replace(/\s+/g, " ").trim().slice(0, LONGEST_LABEL)
  if (place === "name") series.name ||= shown
  else series[place].set(point, place === "values" ? number(shown) : shown)
}

/** Charts keep 0.1 + 0.2 as it is computed. */
const number = (text: string) =>
  text && Number.isFinite(Number(text)) ? String(Number(Number(text).toPrecision(12))) : text

function rowsOf(all: readonly Series[]): string[] {
  const series = all.filter(({ values }) => values.size > 0).slice(0, 50)
  const points = [...new Set(series.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => a - b)
  const rows = points.map((point) => {
    const label = series.map(({ labels }) => labels.get(point)).find(Boolean) ?? String(point + 1)
    return row([label, ...series.map(({ values }) => values.get(point) ?? "")])
  })
  const names = series.map(({ name }, index) => name || `Series ${index + 1}`)
  return rows.length ? [row(["", ...names]), row(["---", ...names.map(() => "---")]), ...rows] : []
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "/")).join(" | ")} |`
