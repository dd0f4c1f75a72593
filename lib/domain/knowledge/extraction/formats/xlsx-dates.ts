export type ShowNumber = (value: number) => string

const DAY_MS = 86_400_000
/** Days from Excel's day 0 to 1 January 1970. */
const EPOCH = 25_569
/** Days between its two calendars. */
const FROM_1904 = 1462

/** How a format of dates or times, without its literals, shows a number; undefined for any other format. */
export function showDate(code: string, from1904: boolean): ShowNumber | undefined {
  if (/general/i.test(code) || /[#0?@]/.test(code.replace(/s\.0+/i, ""))) return undefined
  const elapsed = /\[(h|m|s)/i.exec(code)
  const time = /[hs]/i.test(code)
  const date = /[yd]/i.test(code) || (/m/i.test(code) && !time)
  if (elapsed) return showElapsed
  if (!date && !time) return undefined
  return (value) => {
    const days = value + (from1904 ? FROM_1904 : 0)
    // Excel counts a 29 February 1900 that never was.
    const at = new Date(Math.round(((days < 60 ? days + 1 : days) - EPOCH) * 86_400) * 1000)
    if (days < 0 || !(at.getTime() < 253_402_300_800_000)) return String(value)
    const [day = "", clock = ""] = at.toISOString().split("T")
    const shown = clock.slice(0, at.getTime() % 60_000 === 0 ? 5 : 8)
    if (!time) return day
    return date ? `${day} ${shown}` : shown
  }
}

/** Hours and minutes that may go beyond a day. */
const showElapsed: ShowNumber = (value) => {
  const minutes = Math.round((value * DAY_MS) / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`
}
