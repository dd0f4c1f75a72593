/** @jsxImportSource preact */
import { Component, type ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { fill } from "../../words/en.ts"
import type { Row } from "../chat/state.ts"
import { useTools } from "./context.ts"
import { Icon, IconButton } from "./icon.tsx"
import { CopyButton, Markdown } from "./markdown.tsx"
import { Sources, titleOf } from "./sources.tsx"
import { Suggestions } from "./welcome.tsx"

/** One row; drawn again only when it is another one, so that a long conversation costs nothing while an answer comes. */
export class MessageRow extends Component<Props> {
  override shouldComponentUpdate(next: Props) {
    return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name])
  }
  override render() {
    const { row, isLast } = this.props
    if (row.role === "system")
      return (
        <>
          <Happening>{row.text}</Happening>
          {row.discloses && <p class="disclosure">{row.discloses}</p>}
        </>
      )
    return row.role === "visitor" ? <Asked row={row} /> : <Answer row={row} isLast={isLast} />
  }
}

interface Props {
  row: Row
  isLast: boolean
  /** What else its look depends on: words, settings, and whether the visitor has left their details. */
  words: unknown
  settings: unknown
  leadDone: boolean
}

/** Something that happened, as a centred hairline. */
export const Happening = ({ children }: { children: ComponentChildren }) => (
  <div class="event">
    <span>{children}</span>
  </div>
)

function Asked({ row }: { row: Row }) {
  const { store, chat, actions } = useTools()
  const { words } = store.now
  return (
    <article class="asked" aria-label={words.you}>
      <p>{row.text}</p>
      <Files row={row} />
      {row.state === "failed" && (
        <div class="failure" role="alert">
          <span>{row.failure || words.notSent}</span>
          <span class="buttons">
            <button type="button" class="link" onClick={() => void chat.retry(row)}>
              {words.retry}
            </button>
            {row.offersForm && (
              <button type="button" class="link" onClick={() => actions.show("person")}>
                {words.leaveMessage}
              </button>
            )}
          </span>
        </div>
      )}
    </article>
  )
}

/** What was sent with a message, each to be saved. */
function Files({ row }: { row: Row }) {
  const { store, actions } = useTools()
  const { words } = store.now
  const files = row.files?.length ? row.files : row.attachments
  return (
    <>
      {files?.map((file) => {
        const { id, name } = typeof file === "string" ? { id: file, name: "" } : file
        return (
          <button
            key={id}
            type="button"
            class="file"
            onClick={() => void actions.save(id, name || words.file)}
          >
            <Icon name="attach" /> <span class="cut">{name || words.file}</span>
          </button>
        )
      })}
    </>
  )
}

function Answer({ row, isLast }: { row: Row; isLast: boolean }) {
  const { store } = useTools()
  const { words, settings } = store.now
  const [shown, setShown] = useState<number | null>(null)
  const sources = settings.parts.sources ? (row.sources ?? []) : []
  const isComing = row.state === "streaming"
  // A flow may go on without a word.
  if (!isComing && !row.text && row.status === "complete" && !row.files?.length) return null
  const cite = (index: number) => {
    const source = sources.find((each) => each.index === index)
    return source ? (
      <>
        {/* Joined to the word before it. */}
        {"\u2060"}
        <button
          type="button"
          class="cite"
          aria-label={fill(words.source, { n: index, title: titleOf(source) })}
          aria-expanded={shown === index}
          onClick={() => setShown(shown === index ? null : index)}
        >
          {index}
        </button>
      </>
    ) : (
      `[${index}]`
    )
  }
  return (
    <article
      class="answer"
      aria-label={row.author ?? settings.title}
      aria-busy={isComing}
      {...(row.ai_generated && { "data-ai-generated": "true" })}
    >
      {row.role === "person" && row.author && <p class="author">{row.author}</p>}
      {isComing && !row.text ? (
        <p class="dots">
          <span class="hidden">{words.writing}</span>
          <i />
          <i />
          <i />
        </p>
      ) : (
        <div class={isComing ? "text coming" : "text"}>
          <Markdown text={row.text} cite={cite} />
        </div>
      )}
      <Files row={row} />
      {row.origin === "quote" && !!row.sources?.length && <p class="note">{words.quoted}</p>}
      {row.stopped && !row.taken_over && <p class="note">{words.stopped}</p>}
      {(row.state === "failed" || (row.status === "partial" && !row.stopped) || row.status === "failed") && (
        <p class="note danger">
          <Icon name="alert" /> {row.failure || words.partial}
        </p>
      )}
      {sources.length > 0 && <Sources sources={sources} shown={shown} onShow={setShown} />}
      {!isComing && <AnswerActions row={row} />}
      {!isComing && isLast && <AfterAnswer row={row} />}
      {!isComing && isLast && (
        <Suggestions label={words.suggestions} texts={(row.choices ?? []).map(({ label }) => label)} />
      )}
    </article>
  )
}

function AnswerActions({ row }: { row: Row }) {
  const { store, actions } = useTools()
  const { words, settings, conversation } = store.now
  const [asksWhy, setAsksWhy] = useState(false)
  const canRate = settings.parts.feedback && conversation && row.role === "bot" && row.id
  if (!row.text) return null
  const rate = async (value: 1 | -1) => {
    const isKept = await actions.rate(row, row.feedback === value ? 0 : value)
    setAsksWhy(isKept && value === -1 && row.feedback !== -1)
  }
  return (
    <>
      <div class={row.feedback ? "actions chosen" : "actions"}>
        {settings.parts.copy && <CopyButton text={row.text} />}
        {canRate && (
          <>
            <IconButton
              icon="good"
              label={words.good}
              aria-pressed={row.feedback === 1}
              onClick={() => void rate(1)}
            />
            <IconButton
              icon="bad"
              label={words.bad}
              aria-pressed={row.feedback === -1}
              onClick={() => void rate(-1)}
            />
          </>
        )}
      </div>
      {asksWhy && <Why row={row} done={() => setAsksWhy(false)} />}
    </>
  )
}

/** Asks, of an answer that was found bad, what was wrong with it. */
function Why({ row, done }: { row: Row; done(): void }) {
  const { store, actions } = useTools()
  const { words } = store.now
  const [reason, setReason] = useState("")
  const submit = async (event: { preventDefault(): void }) => {
    event.preventDefault()
    if (reason.trim() && (await actions.rate(row, -1, reason.trim()))) store.set({ notice: words.thanks })
    done()
  }
  return (
    <form class="why" onSubmit={(event) => void submit(event)}>
      <input
        aria-label={words.why}
        placeholder={words.why}
        maxLength={500}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {words.submit}
      </button>
    </form>
  )
}

/** The ways on that are offered where an answer left a question open. */
function AfterAnswer({ row }: { row: Row }) {
  const { store, actions } = useTools()
  const { words, settings, leadDone } = store.now
  if (row.answered !== false) return null
  const wantsLead = settings.lead.when === "unanswered" && !leadDone
  if (!wantsLead && !settings.person.enabled) return null
  return (
    <div class="buttons">
      {wantsLead && (
        <button type="button" class="button" onClick={() => actions.show("lead")}>
          {words.leaveMessage}
        </button>
      )}
      {settings.person.enabled && (
        <button type="button" class="button" onClick={() => actions.show("person")}>
          {words.person}
        </button>
      )}
    </div>
  )
}
