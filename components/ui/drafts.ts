"use client"

import { useSyncExternalStore } from "react"

/** A file on its way to a reply, or there. */
export interface DraftFile {
  /** Of this page. */
  key: number
  name: string
  /** Once it is there. */
  id?: string
}

// What is being written outlives the field: a window that gets narrower has another layout, and one comes back to a
// conversation after looking at another. Texts outlive a reload too, in this tab alone.
const PREFIX = "draft "
const texts = new Map<string, string>()
const files = new Map<string, readonly DraftFile[]>()
const NO_FILES: readonly DraftFile[] = []
const listeners = new Set<() => void>()

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
const tell = () => {
  for (const changed of listeners) changed()
}

/** The text that somebody (`personId`) is writing in a conversation, of a kind, and how it is changed. Empty forgets it. */
export function useDraft(kind: "reply" | "note", conversationId: string, personId: string) {
  const key = `${PREFIX}${personId} ${kind} ${conversationId}`
  const text = useSyncExternalStore(
    subscribe,
    () => textOf(key),
    () => "",
  )
  const change = (next: string | ((now: string) => string)) =>
    keepText(key, typeof next === "string" ? next : next(textOf(key)))
  return [text, change] as const
}

/** The files of the reply that is being written in a conversation. Not kept over a reload. */
export function useDraftFiles(conversationId: string) {
  const shown = useSyncExternalStore(
    subscribe,
    () => files.get(conversationId) ?? NO_FILES,
    () => NO_FILES,
  )
  const change = (next: (now: readonly DraftFile[]) => readonly DraftFile[]) => {
    files.set(conversationId, next(files.get(conversationId) ?? NO_FILES))
    tell()
  }
  return [shown, change] as const
}

/** Forgets everything that was being written in this tab: for signing out. */
export function forgetDrafts(): void {
  texts.clear()
  files.clear()
  inStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key)
  })
  tell()
}

function textOf(key: string): string {
  const known = texts.get(key)
  if (known !== undefined) return known
  const stored = inStorage((storage) => storage.getItem(key)) ?? ""
  texts.set(key, stored)
  return stored
}

function keepText(key: string, text: string): void {
  texts.set(key, text)
  inStorage((storage) => (text ? storage.setItem(key, text) : storage.removeItem(key)))
  tell()
}

/** A browser may have no storage, or no room in it: then the page's memory is all there is. */
function inStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.sessionStorage)
  } catch {
    return undefined
  }
}
