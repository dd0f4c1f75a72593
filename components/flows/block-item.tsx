"use client"

import { Check } from "lucide-react"
import { useId } from "react"
import { Badge } from "#components/ui/badge.tsx"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import { exitsOf } from "#lib/core/flow-exits.ts"
import { BlockDetails, type BlockDetailsProps } from "./block-details.tsx"
import { BLOCK_ICONS } from "./block-kinds.ts"
import { figuresOf, takenOf, useFigures, written } from "./figures.ts"
import { FindingIcon } from "./finding-icon.tsx"
import { lineId, type Passed } from "./passed.ts"
import { exitName, nameOf, saidBy } from "./words-of.ts"

/** A block as a line of the outline; open, with everything that can be changed of it. */
export function BlockItem({
  isOpen,
  onOpen,
  onGo,
  passed,
  ...props
}: BlockDetailsProps & {
  passed: Passed
  isOpen: boolean
  onOpen: () => void
  onGo: (id: string) => void
}) {
  const { block, blocks, findings, isFirst } = props
  const id = useId()
  const Icon = BLOCK_ICONS[block.type]
  const exits = exitsOf(block)
  const named = new Map(blocks.map((each) => [each.id, nameOf(each)]))
  const text = saidBy(block)
  const figures = figuresOf(useFigures(), block.id)
  const isPassed = passed.blocks.has(block.id)
  /** Open, what an exit leads to stands among its fields; where visitors went does not. */
  const isShown = ({ target }: { target: string | null }) => figures !== null || (!isOpen && target !== null)
  return (
    <li
      id={`block-${block.id}`}
      className={cn(
        "scroll-mt-24 rounded-panel border bg-surface",
        isOpen && "border-accent-border",
        isPassed && "border-success",
      )}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onOpen}
        className="flex w-full items-start gap-3 rounded-panel px-4 py-3 text-left"
      >
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="flex flex-wrap items-center gap-2 font-medium text-13">
            <span className="min-w-0 break-words">{nameOf(block)}</span>
            {isFirst && <Badge tone="accent">{words.flows.begins}</Badge>}
            {figures && (
              <span className="font-normal text-12 text-muted tabular-nums">
                {words.flows.figures.reached(written(figures.reached))}
              </span>
            )}
            {figures && figures.left > 0 && (
              <Badge tone="warning">{words.flows.figures.gone(written(figures.left))}</Badge>
            )}
            {isPassed && <Check aria-label={words.flows.trial.passed} className="size-3.5 text-success" />}
          </span>
          {text && <span className="line-clamp-2 break-words text-13 text-muted">{text}</span>}
        </span>
        <FindingIcon findings={findings} />
      </button>
      {exits.some(isShown) && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 px-4 pb-3 pl-11 text-12 text-muted">
          {exits.filter(isShown).map(({ name, target }) => (
            <li
              key={name}
              className={cn("min-w-0", passed.lines.has(lineId(block.id, name)) && "text-success")}
            >
              {exitName(block, name)}{" "}
              {target !== null && (
                <button
                  type="button"
                  className="rounded-mark text-accent-text underline-offset-2 hover:underline"
                  onClick={() => onGo(target)}
                >
                  → {named.get(target) ?? target}
                </button>
              )}
              {figures && (
                <span className="ml-1.5 tabular-nums">
                  {words.flows.figures.taken(written(takenOf(figures, name)))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div id={id} hidden={!isOpen} className="border-t px-4 py-4">
        {isOpen && <BlockDetails {...props} />}
      </div>
    </li>
  )
}
