"use client"

import { type RefObject, useId } from "react"
import { Button } from "#components/ui/button.tsx"
import { CloseButton } from "#components/ui/close-button.tsx"
import { Kbd } from "#components/ui/kbd.tsx"
import * as words from "#components/words/words.ts"
import { BlockDetails, type BlockDetailsProps } from "../block-details.tsx"
import { BLOCK_ICONS } from "../block-kinds.ts"
import { nameOf } from "../words-of.ts"
import { MessagePreview } from "./message-preview.tsx"

const STYLE = "w-80 shrink-0 overflow-y-auto border-l bg-surface xl:w-88"

/** The block that is chosen: how it looks to a visitor, and everything that can be changed of it. */
export function Inspector({
  at,
  onClose,
  ...props
}: BlockDetailsProps & { at: RefObject<HTMLElement | null>; onClose: () => void }) {
  const { block } = props
  const id = useId()
  const Icon = BLOCK_ICONS[block.type]
  return (
    <section
      ref={at}
      aria-labelledby={id}
      className={STYLE}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      <header className="sticky top-0 z-10 flex items-center gap-2 border-b bg-surface py-2 pr-2 pl-4">
        <Icon aria-hidden className="size-4 shrink-0 text-muted" />
        <h2 id={id} className="min-w-0 flex-1 truncate font-semibold text-14">
          {nameOf(block)}
        </h2>
        <CloseButton onClick={onClose} />
      </header>
      <div className="grid gap-4 p-4">
        <MessagePreview block={block} />
        {/* Fields that keep what is not right yet begin anew with each block. */}
        <BlockDetails key={block.id} {...props} />
      </div>
    </section>
  )
}

/** What stands there while no single block is chosen: what can be done with several, or how to begin. */
export function NoBlock({
  count,
  onRemove,
  disabled,
}: {
  count: number
  onRemove: () => void
  disabled: boolean
}) {
  return (
    <section aria-label={words.flowCanvas.keys.title} className={STYLE}>
      <div className="grid gap-4 p-4 text-13">
        {count > 1 ? (
          <>
            <h2 className="font-semibold text-14">{words.flowCanvas.several(count)}</h2>
            {!disabled && (
              <Button size="sm" className="justify-self-start text-danger" onClick={onRemove}>
                {words.flowCanvas.remove}
              </Button>
            )}
          </>
        ) : (
          <p className="text-muted">{disabled ? words.flowCanvas.look : words.flowCanvas.begin}</p>
        )}
        <Keys disabled={disabled} />
      </div>
    </section>
  )
}

function Keys({ disabled }: { disabled: boolean }) {
  const { title, ...keys } = words.flowCanvas.keys
  const shown: [string[], string][] = [
    [["←", "→", "↑", "↓"], keys.walk],
    [["Enter"], keys.open],
    [["F"], keys.find],
    ...(disabled
      ? []
      : ([
          [["/"], keys.add],
          [["Alt", "→"], keys.move],
          [["Shift"], keys.several],
          [["Ctrl", "C"], keys.copy],
          [["Ctrl", "V"], keys.paste],
          [["Del"], keys.remove],
          [["Ctrl", "Z"], keys.undo],
        ] as [string[], string][])),
  ]
  return (
    <div className="grid gap-2 border-t pt-4 text-12 text-muted">
      <h2 className="font-medium text-13 text-text">{title}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
        {shown.map(([pressed, does]) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
