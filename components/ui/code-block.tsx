import { cn } from "./cn.ts"
import { CopyButton } from "./copy-button.tsx"

/** A piece of code to read and to copy. Long lines wrap: what scrolls sideways is out of reach for a keyboard. */
export function CodeBlock({ code, title, className }: { code: string; title?: string; className?: string }) {
  return (
    <figure className={cn("overflow-hidden rounded-panel border bg-surface", className)}>
      {title && (
        <figcaption className="flex h-9 items-center justify-between border-b pr-1 pl-3 text-12 text-muted">
          {title}
          <CopyButton text={code} />
        </figcaption>
      )}
      <div className="relative">
        <pre className="whitespace-pre-wrap p-3 pr-10 [overflow-wrap:anywhere] font-mono text-12">
          <code>{code}</code>
        </pre>
        {!title && <CopyButton text={code} className="absolute top-1 right-1 bg-surface" />}
      </div>
    </figure>
  )
}
