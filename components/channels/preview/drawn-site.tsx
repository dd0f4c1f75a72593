import { cn } from "#components/ui/cn.ts"
import { OwnSite } from "./own-site.tsx"
import type { ShownSite } from "./shown-site.ts"

const Bar = ({ className }: { className: string }) => (
  <span className={cn("block h-2.5 rounded-full bg-border", className)} />
)

/** A page that stands for a client's own: as that looks where it is known, else its name and first words among shapes. */
export const DrawnSite = ({ site }: { site: ShownSite | null }) =>
  site?.own ? <OwnSite site={site} own={site.own} /> : <Shapes site={site} />

const Shapes = ({ site }: { site: ShownSite | null }) => (
  <div className="min-h-dvh bg-background text-text">
    <header className="flex h-16 items-center justify-between gap-6 border-b px-6 sm:px-10">
      {site ? (
        <span className="truncate font-semibold text-16">{site.host.replace(/^www\./, "")}</span>
      ) : (
        <Bar className="h-4 w-28 bg-border-strong" />
      )}
      <span aria-hidden className="flex gap-6 max-sm:hidden">
        <Bar className="w-14" />
        <Bar className="w-16" />
        <Bar className="w-12" />
      </span>
    </header>
    <main className="mx-auto grid max-w-240 gap-10 px-6 py-12 sm:px-10">
      <div className="grid gap-4">
        {site ? (
          <h1 className="max-w-[20ch] text-balance font-semibold text-44 max-sm:text-28">{site.title}</h1>
        ) : (
          <h1 className="grid gap-3">
            <Bar className="h-8 w-4/5 max-w-120 bg-border-strong" />
            <Bar className="h-8 w-1/2 max-w-80 bg-border-strong" />
          </h1>
        )}
        {site?.text ? (
          <p className="max-w-[60ch] text-16 text-muted">{site.text} …</p>
        ) : (
          <div aria-hidden className="grid max-w-120 gap-2.5">
            <Bar className="w-full" />
            <Bar className="w-11/12" />
            <Bar className="w-2/3" />
          </div>
        )}
      </div>
      <div aria-hidden className="grid gap-6 sm:grid-cols-3">
        {["w-3/4", "w-2/3", "w-4/5"].map((width) => (
          <div key={width} className="grid gap-3">
            <span className="block h-32 rounded-panel bg-surface" />
            <Bar className={cn("bg-border-strong", width)} />
            <Bar className="w-full" />
            <Bar className="w-1/2" />
          </div>
        ))}
      </div>
    </main>
  </div>
)
