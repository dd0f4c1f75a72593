"use client"

import { BaseEdge, type Edge, type EdgeProps, getBezierPath } from "@xyflow/react"
import { memo } from "react"

export type LineEdgeType = Edge<{ taken: string | null }, "line">

/** A line from an exit to a block; with figures, how often it was taken stands on it. */
export const LineEdge = memo(function LineEdge({ data, style, ...ends }: EdgeProps<LineEdgeType>) {
  const [path, x, y] = getBezierPath(ends)
  return (
    <>
      <BaseEdge path={path} {...(style && { style })} />
      {data?.taken != null && (
        <text x={x} y={y} className="line-figure">
          {data.taken}
        </text>
      )}
    </>
  )
})
