import { Eye } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { words } from "#components/words/words.ts"

/** Permanent while someone works inside another's account. `stop` leaves it. */
export function ActingBar({ name, stop }: { name: string; stop: () => Promise<void> }) {
  return (
    <section
      aria-label={words.shell.actingAs(name)}
      className="sticky top-0 z-30 flex h-9 items-center gap-2 border-warning-border border-b bg-warning-soft px-4 text-12 text-warning"
    >
      <Eye aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 truncate">{words.shell.actingAs(name)}</p>
      <form action={stop}>
        <Button type="submit" size="sm" className="h-6">
          {words.shell.actingStop}
        </Button>
      </form>
    </section>
  )
}
