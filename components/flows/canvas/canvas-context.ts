"use client"

import { createContext, use } from "react"
import type { From } from "../edits.ts"

/** What parts of the canvas ask of it; the same for as long as it is open, so that nothing is drawn again for it. */
interface CanvasTools {
  disabled: boolean
  /** Asks what comes after an exit. */
  addAfter: (from: From) => void
  /** Changes a note's text. */
  write: (noteId: string, text: string) => void
}

export const CanvasContext = createContext<CanvasTools>({
  disabled: true,
  addAfter: () => undefined,
  write: () => undefined,
})

export const useCanvasTools = (): CanvasTools => use(CanvasContext)
