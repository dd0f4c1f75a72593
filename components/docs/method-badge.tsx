import { cn } from "#components/ui/cn.ts"
import type { Method } from "./reference.ts"

const tones = { GET: "text-info", POST: "text-success", PUT: "text-warning", DELETE: "text-danger" }

/** The method of an endpoint in its colour; in lists all of them are equally wide. */
export const MethodBadge = ({ method, className }: { method: Method; className?: string }) => (
  <span className={cn("shrink-0 font-medium font-mono text-12", tones[method], className)}>
    {method === "DELETE" ? "DEL" : method}
  </span>
)
