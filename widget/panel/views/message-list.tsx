/** @jsxImportSource preact */
import { Fragment } from "preact"
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import { fill } from "../../words/en.ts"
import type { Row, State } from "../chat/state.ts"
import { useTools } from "./context.ts"
import { Icon } from "./icon.tsx"
import { Happening, MessageRow } from "./message.tsx"
import { isNearEnd, useFollowEnd } from "./use-follow-end.ts"
import { Welcome } from "./welcome.tsx"

/** Rows that are drawn at once; those before come when the reader goes there. */
const WINDOW = 60
const STEP = 40
/** After so long it is said again that one talks to an AI, as the API's own rule has it. */
const PAUSE = 24 * 3600_000
/** After so long the time is said. */
const GROUP = 15 * 60_000

/** The conversation: its last rows, following the end while the reader is there. */
export function MessageList({ state }: { state: State }) {
  const { chat } = useTools()
  const { words, settings } = state
  const { scroller, content, isAtEnd, toEnd } = useFollowEnd()
  const rows = state.rows.filter(({ hidden }) => !hidden)
  const [size, setSize] = useState(WINDOW)
  const first = Math.max(0, rows.length - size)
  const shown = rows.slice(first)

  const own = rows.filter(({ role }) => role === "visitor").length
  // biome-ignore lint/correctness/useExhaustiveDependencies: one's own message, and another conversation, begin at the end
  useEffect(toEnd, [own, state.conversation, toEnd])
  useEffect(() => {
    if (isAtEnd) setSize(WINDOW)
  }, [isAtEnd])
  const keepPlace = useKeptPlace(scroller, shown[0]?.key)
  const onScroll = () => {
    const box = scroller.current
    if (!box || box.scrollTop > 200 || isNearEnd(box)) return
    keepPlace()
    if (first > 0) setSize(size + STEP)
    else if (state.hasEarlier) void chat.loadEarlier().then(() => setSize(size + STEP))
  }

  return (
    <div class="list">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="scroller" ref={scroller} tabIndex={0} onScroll={onScroll}>
        <div class="rows" ref={content} role="log" aria-label={words.conversation} aria-relevant="additions">
          {first === 0 && !state.hasEarlier && <Welcome state={state} />}
          {shown.map((row, index) => (
            <Fragment key={row.key}>
              <Before rows={rows} at={first + index} state={state} />
              <MessageRow
                row={row}
                isLast={index === shown.length - 1}
                words={words}
                settings={settings}
                leadDone={state.leadDone}
              />
            </Fragment>
          ))}
          {state.typing && (
            <p class="dots">
              <span>{fill(words.typing, { name: state.typing })}</span>
              <i />
              <i />
              <i />
            </p>
          )}
        </div>
      </div>
      {!isAtEnd && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="down" /> {words.newest}
        </button>
      )}
    </div>
  )
}

/** What stands between two rows: the time after a pause, and that one talks to an AI after a long one or after a person. */
function Before({ rows, at, state }: { rows: Row[]; at: number; state: State }) {
  const { settings } = state
  const [previous, row] = [rows[at - 1], rows[at]]
  if (!previous || !row) return null
  const gap = Date.parse(row.created_at) - Date.parse(previous.created_at)
  const isDue = gap > PAUSE || (row.role === "bot" && isAfterPerson(rows, at))
  return (
    <>
      {gap > GROUP && <Happening>{timeOf(row.created_at, settings.locale)}</Happening>}
      {isDue && settings.disclosure && <p class="disclosure">{settings.disclosure}</p>}
    </>
  )
}

/** Whether a person spoke last, but for the visitor, and the line was not said since. */
function isAfterPerson(rows: Row[], at: number): boolean {
  for (let n = at - 1; n >= 0; n--) {
    const { role, discloses } = rows[n] as Row
    if (discloses || role === "bot") return false
    if (role === "person") return true
  }
  return false
}

function timeOf(iso: string, locale: string): string {
  const at = new Date(iso)
  const isToday = at.toDateString() === new Date().toDateString()
  const date = isToday ? {} : ({ day: "numeric", month: "short" } as const)
  return at.toLocaleString(locale, { ...date, hour: "2-digit", minute: "2-digit" })
}

/** Keeps what the reader looks at in its place while rows are put in before it. */
function useKeptPlace(scroller: { current: HTMLElement | null }, firstKey: string | undefined) {
  const before = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another first row is what moves the others
  useLayoutEffect(() => {
    const box = scroller.current
    if (box && before.current !== null) box.scrollTop += box.scrollHeight - before.current
    before.current = null
  }, [firstKey])
  return () => {
    before.current = scroller.current?.scrollHeight ?? null
  }
}
