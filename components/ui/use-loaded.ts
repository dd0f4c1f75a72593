"use client"

import { type ComponentType, useCallback, useRef, useState } from "react"
import { toast } from "sonner"
import * as words from "#components/words/words.ts"

/**
 * A component that is loaded when it is first needed, and what loads it: `then` is called once it is here. When it
 * cannot be loaded this is told, and the page stays as it is.
 *
 * @param load the same function at every rendering
 */
export function useLoaded<Props>(load: () => Promise<ComponentType<Props>>) {
  const [Loaded, setLoaded] = useState<ComponentType<Props>>()
  const loading = useRef(false)
  const need = useCallback(
    async (then: () => void) => {
      // Keys and clicks while it is on its way mean the same thing.
      if (loading.current) return
      loading.current = true
      const found = await load().catch(() => undefined)
      loading.current = false
      if (!found) return void toast.error(words.refusals.offline)
      setLoaded(() => found)
      then()
    },
    [load],
  )
  return [Loaded, need] as const
}
