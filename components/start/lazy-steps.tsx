"use client"

import dynamic from "next/dynamic"

// Each step loads its own scripts, a chat or a preview, and never both.
export const AskStep = dynamic(() => import("./ask-step.tsx").then((file) => file.AskStep))
export const ColoursStep = dynamic(() => import("./colours-step.tsx").then((file) => file.ColoursStep))
