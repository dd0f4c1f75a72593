"use client"

import { createContext, use } from "react"

interface FieldLinks {
  id?: string | undefined
  "aria-describedby"?: string | undefined
  "aria-invalid"?: true | undefined
}

export const FieldContext = createContext<FieldLinks>({})

/** What ties a control to its label, help and error; empty outside a `Field`. */
export const useField = () => use(FieldContext)
