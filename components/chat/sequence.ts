import { createElement, Fragment, type ReactNode } from "react"

/** Nodes in a row that have no identity but their place, such as the parts of a text. */
export const sequence = (nodes: ReactNode[]) => createElement(Fragment, null, ...nodes)
