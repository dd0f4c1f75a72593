import type { Step } from "./steps.ts"

const LANES = ["lib/api", "lib/auth", "lib/domain", "lib/db"]
const LANE = 236
const ROW = 46
const TOP = 56
const BOX = { width: 204, height: 34 }

/** The colours of both themes: text, muted text, lines, ground, lanes, boxes, numbers. */
const STYLE = `
svg{--text:#1c1f26;--muted:#6b7280;--line:#9aa1ad;--ground:#ffffff;--lane:#f6f7f9;--box:#ffffff;--edge:#d5d9e0;--accent:#4f46e5}
@media (prefers-color-scheme:dark){svg{--text:#eef0f4;--muted:#a3aab6;--line:#6b7280;--ground:#14161b;--lane:#1b1e25;--box:#22262e;--edge:#3a404b;--accent:#a5a1ff}}
text{font-family:system-ui,sans-serif;font-size:12px;fill:var(--text)}
.lane{fill:var(--lane)}.name{font-weight:600}.room{font-size:11px;fill:var(--muted)}
.box{fill:var(--box);stroke:var(--edge)}.number{font-size:11px;fill:var(--accent);font-weight:600}
.way{fill:none;stroke:var(--line);stroke-width:1.25}.tip{fill:var(--line)}`

/**
 * The journey as an SVG that follows the reader's theme: a lane a floor, a row a step, and from each step a line to the
 * step that leads to it, `callers[i]` for step i + 1.
 */
export function drawJourney(steps: readonly Step[], callers: readonly number[]): string {
  const width = LANES.length * LANE + 24
  const height = TOP + steps.length * ROW + 12
  const lanes = LANES.map((name, index) => {
    const x = 12 + index * LANE
    return `<rect class="lane" x="${x + 4}" y="12" width="${LANE - 8}" height="${height - 24}" rx="8"/><text class="name" x="${x + 16}" y="36">${name}</text>`
  })
  const ways = callers.map((from, index) => wayOf(placeOf(steps, from), placeOf(steps, index + 1)))
  const boxes = steps.map((step, index) => boxOf(step, index, placeOf(steps, index)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The files that one message passes, by floor">
<style>${STYLE}</style>
<defs><marker id="tip" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path class="tip" d="M0 0 6 3 0 6z"/></marker></defs>
<rect width="100%" height="100%" fill="var(--ground)"/>
${[...lanes, ...ways, ...boxes].join("\n")}
</svg>
`
}

interface Place {
  lane: number
  x: number
  y: number
}

function placeOf(steps: readonly Step[], index: number): Place {
  const file = steps[index]?.file ?? ""
  const lane = LANES.findIndex((name) => file.startsWith(`${name}/`))
  if (lane < 0) throw new Error(`${file} is on none of the floors ${LANES.join(", ")}`)
  return { lane, x: 12 + lane * LANE + (LANE - BOX.width) / 2, y: TOP + index * ROW }
}

/** From the left side of the caller down to the left side of what it calls, or across where the lane is another. */
function wayOf(from: Place, to: Place): string {
  const middle = to.y + BOX.height / 2
  if (from.lane === to.lane) {
    const x = from.x - 7
    return `<path class="way" marker-end="url(#tip)" d="M${from.x} ${from.y + BOX.height / 2}H${x}V${middle}H${to.x}"/>`
  }
  const isRight = to.lane > from.lane
  const x = isRight ? from.x + BOX.width - 12 : from.x + 12
  const end = isRight ? to.x : to.x + BOX.width
  return `<path class="way" marker-end="url(#tip)" d="M${x} ${from.y + BOX.height}V${middle}H${end}"/>`
}

function boxOf({ file }: Step, index: number, { x, y }: Place): string {
  const parts = file.split("/")
  const room = parts.slice(2, -1).join("/")
  return `<g><rect class="box" x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"/><text class="number" x="${x + 10}" y="${y + 21}">${index + 1}</text><text x="${x + 32}" y="${y + (room ? 15 : 21)}">${parts.at(-1)}</text>${room ? `<text class="room" x="${x + 32}" y="${y + 28}">${room}</text>` : ""}</g>`
}
