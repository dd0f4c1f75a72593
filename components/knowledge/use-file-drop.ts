"use client"

import { type DragEvent, useEffect, useRef, useState } from "react"

const hasFiles = ({ dataTransfer }: DragEvent | globalThis.DragEvent) =>
  dataTransfer?.types.includes("Files") ?? false

/** Props of an area that takes files, and whether some hover over it. A near miss never opens the file in the tab. */
export function useFileDrop(onFiles: (files: FileList) => void) {
  const [over, setOver] = useState(false)
  // Entering a child leaves its parent; only the balance counts.
  const depth = useRef(0)

  useEffect(() => {
    const keep = (event: globalThis.DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    window.addEventListener("dragover", keep)
    window.addEventListener("drop", keep)
    return () => {
      window.removeEventListener("dragover", keep)
      window.removeEventListener("drop", keep)
    }
  }, [])

  const move = (event: DragEvent, step: 1 | -1) => {
    if (!hasFiles(event)) return
    depth.current += step
    setOver(depth.current > 0)
  }
  const zone = {
    onDragEnter: (event: DragEvent) => move(event, 1),
    onDragLeave: (event: DragEvent) => move(event, -1),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      depth.current = 0
      setOver(false)
      onFiles(event.dataTransfer.files)
    },
  }
  return { over, zone }
}
