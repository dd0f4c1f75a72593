"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { Dialog, DialogContent } from "#components/ui/dialog.tsx"
import { Kbd } from "#components/ui/kbd.tsx"
import * as words from "#components/words/words.ts"

/**
 * The keys of the inbox. J and K go through the list, Escape leads back to it; any other key presses the button, or goes to the
 * field, that names it in `aria-keyshortcuts`. `?` shows them.
 */
export function InboxKeys({ back }: { back?: string | undefined }) {
  const router = useRouter()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      const isField =
        target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
      if (isField) {
        if (key === "Escape" && target instanceof HTMLTextAreaElement) target.blur()
        return
      }
      if (isAsking()) return
      if (key === "?") setShown(true)
      else if (key === "j" || key === "k") step(key === "j" ? 1 : -1)
      else if (key === "Escape" && back && !document.querySelector("[role=dialog]"))
        router.replace(back, { scroll: false })
      else if (!press(key.toUpperCase())) return
      event.preventDefault()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [back, router])
  return (
    <Dialog open={shown} onOpenChange={setShown}>
      <DialogContent title={words.conversations.keys.title}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2.5 text-13">
          {words.conversations.keys.list.map(([key, does]) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid items-center">
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  )
}

/** Whether something is open that has keys of its own: a menu, or a dialog but for the drawer that a conversation stands in. */
function isAsking(): boolean {
  if (document.querySelector("[role=menu], [role=listbox]")) return true
  const top = [...document.querySelectorAll("[role=dialog]")].at(-1)
  return top !== undefined && !top.querySelector("[aria-keyshortcuts]")
}

/** Opens the conversation after or before the one that is open, or that has the focus. */
function step(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>("a[data-conversation]")]
  const at = links.findIndex((link) => link.ariaCurrent === "true" || link === document.activeElement)
  const next = links[at < 0 ? 0 : at + by]
  next?.focus({ preventScroll: false })
  next?.click()
}

/** Presses what names the key; whether something did. */
function press(key: string): boolean {
  if (!/^[A-Z/]$/.test(key)) return false
  const named = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)
  if (!named) return false
  named.focus()
  if (!named.matches("textarea, input")) named.click()
  return true
}
