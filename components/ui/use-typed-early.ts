"use client"

import { useLayoutEffect, useState } from "react"

type TextControl = HTMLInputElement | HTMLTextAreaElement

/**
 * Keeps what somebody typed or marked in the control with this id before the page's scripts ran, and has the form told.
 * React, when it takes a page over, sets a text area back to the text that came with the page.
 */
export function useTypedEarly(id: string | undefined): void {
  const [control] = useState(() => {
    // While a component is rendered, its element stands there only where the page came with it.
    const found = controlOf(id)
    if (found) ignoreNextDefault(found)
    return found
  })
  useLayoutEffect(() => {
    // Where another element of this id was made meanwhile, nothing was taken over.
    if (control && controlOf(control.id) === control && control.value !== control.defaultValue)
      retype(control)
  }, [control])
}

function controlOf(id: string | undefined): TextControl | null {
  if (id === undefined || typeof document === "undefined") return null
  const found = document.getElementById(id)
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
}

/** React assigns the default that is there already and, to a text area, the value after it: either undoes marks, the latter words. */
function ignoreNextDefault(control: TextControl): void {
  onNextAssignment(control, "defaultValue", (text) => {
    if (text !== control.defaultValue) control.defaultValue = text
    else if (control instanceof HTMLTextAreaElement && text !== "")
      onNextAssignment(control, "value", () => {})
  })
}

function onNextAssignment(
  control: TextControl,
  name: "value" | "defaultValue",
  take: (text: string) => void,
): void {
  const native = nativeOf(control, name)
  Object.defineProperty(control, name, {
    configurable: true,
    get: () => native?.get?.call(control),
    set: (text: string) => {
      Reflect.deleteProperty(control, name)
      take(text)
    },
  })
}

/** As if it were typed now: React takes note of what is assigned, and sees what goes past it as a change. */
function retype(control: TextControl): void {
  const { value, selectionStart, selectionEnd, selectionDirection } = control
  control.value = control.defaultValue
  // Browsers write some defaults in a form of their own.
  if (control.value === value) return
  nativeOf(control, "value")?.set?.call(control, value)
  if (selectionStart !== null && document.activeElement === control)
    control.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? "none")
  control.dispatchEvent(new Event("input", { bubbles: true }))
}

const nativeOf = (control: TextControl, name: "value" | "defaultValue") =>
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), name)
