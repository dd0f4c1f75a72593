"use client"

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react"
import { useRef } from "react"
import { Button } from "#components/ui/button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import { useSetting } from "../use-draft.ts"

/**
 * A list of short texts, each in a field of its own. Enter adds one below, Backspace in an empty one takes it away. Empty
 * ones are left out where the list is saved.
 */
export function LineList({
  path,
  label,
  add,
  placeholder,
  max,
  most,
  type = "text",
}: {
  path: string
  /** The name of the field at a place, from 1. */
  label: (number: number) => string
  add: string
  placeholder: string
  /** Characters of one. */
  max: number
  /** How many there may be. */
  most: number
  type?: "text" | "date"
}) {
  const { value: lines, set, error, disabled } = useSetting<string[]>(path)
  const list = useRef<HTMLUListElement>(null)
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll("input")[Math.max(0, index)]?.focus())
  const insert = (index: number) => {
    if (lines.length < most) set([...lines.slice(0, index), "", ...lines.slice(index)])
    focus(index)
  }
  const remove = (index: number) => {
    set(lines.filter((_, at) => at !== index))
    focus(index - 1)
  }
  const swap = (index: number, other: number) =>
    set(lines.map((line, at) => lines[at === index ? other : at === other ? index : at] ?? line))
  const { list: told } = words.widget
  return (
    <div className="grid gap-2">
      <ul ref={list} className="grid gap-2 empty:hidden">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same while they are typed
          <li key={index} className="flex items-center gap-1">
            <Input
              type={type}
              value={line}
              aria-label={label(index + 1)}
              aria-invalid={error ? true : undefined}
              maxLength={max}
              placeholder={placeholder}
              disabled={disabled}
              autoComplete="off"
              onChange={(event) => set(lines.map((each, at) => (at === index ? event.target.value : each)))}
              onKeyDown={(event) => {
                if (event.key === "Enter") {
                  event.preventDefault()
                  insert(index + 1)
                }
                if (event.key === "Backspace" && line === "") {
                  event.preventDefault()
                  remove(index)
                }
              }}
            />
            {lines.length > 1 && !disabled && (
              <>
                <IconButton
                  size="sm"
                  label={told.up(line)}
                  disabled={index === 0}
                  onClick={() => swap(index, index - 1)}
                >
                  <ArrowUp />
                </IconButton>
                <IconButton
                  size="sm"
                  label={told.down(line)}
                  disabled={index === lines.length - 1}
                  onClick={() => swap(index, index + 1)}
                >
                  <ArrowDown />
                </IconButton>
              </>
            )}
            {!disabled && (
              <IconButton size="sm" label={told.remove(line)} onClick={() => remove(index)}>
                <X />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert" className="text-12 text-danger">
          {error}
        </p>
      )}
      {!disabled && lines.length < most && (
        <div>
          <Button size="sm" variant="ghost" onClick={() => insert(lines.length)} className="-ml-2">
            <Plus />
            {add}
          </Button>
        </div>
      )}
    </div>
  )
}
