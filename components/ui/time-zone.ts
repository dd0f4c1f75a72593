"use client"

import { createContext } from "react"

/** The time zone (IANA) in which times are shown; that of the device without one. */
export const TimeZone = createContext<string | undefined>(undefined)
