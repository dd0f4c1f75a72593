import { cn } from "#components/ui/cn.ts"
import type { OwnLook, ShownSite } from "./shown-site.ts"

const FONTS = { sans: "font-sans", serif: "[font-family:Georgia,serif]", mono: "font-mono" }

/** A page that resembles a client's own: in its colours, with its logo, its navigation and its first words. */
export const OwnSite = ({ site: { host, title, text }, own }: { site: ShownSite; own: OwnLook }) => {
  const { colours, labels, headings, action, logo, share, font } = own
  const line = { borderColor: `color-mix(in srgb, ${colours.text} 16%, transparent)` }
  return (
    <div
      className={cn("min-h-dvh", FONTS[font])}
      style={{ background: colours.page, color: colours.text, colorScheme: "light" }}
    >
      <header
        className="flex h-18 items-center gap-8 border-b px-6 sm:px-10"
        style={{ background: colours.header, color: colours.headerText, ...line }}
      >
        <span className="flex min-w-0 items-center gap-3 font-semibold text-16">
          {logo && <Picture src={logo} className="max-h-10 w-auto max-w-40 object-contain" />}
          {/* A wide logo says the name by itself; an icon does not. */}
          <span className="truncate">{own.name ?? host.replace(/^www\./, "")}</span>
        </span>
        <span className="ml-auto flex h-6 flex-wrap gap-x-6 gap-y-4 overflow-hidden text-14 max-sm:hidden">
          {labels.map((label) => (
            <span key={label} className="whitespace-nowrap">
              {label}
            </span>
          ))}
        </span>
      </header>
      <main className="mx-auto grid max-w-240 gap-10 px-6 py-10 sm:px-10">
        <div className={cn("grid items-center gap-8", share && "sm:grid-cols-2")}>
          <div className="grid gap-4">
            <h1
              className="max-w-[22ch] text-balance font-semibold text-44 max-sm:text-28"
              style={{ color: colours.heading }}
            >
              {title}
            </h1>
            {text && <p className="max-w-[60ch] text-16">{text}</p>}
            {action && (
              <span
                className="mt-2 justify-self-start rounded-control px-5 py-2.5 font-medium text-14"
                style={{ background: colours.accent, color: colours.accentText }}
              >
                {action}
              </span>
            )}
          </div>
          {share && <Picture src={share} className="aspect-3/2 w-full rounded-panel object-cover" />}
        </div>
        {headings.length > 0 && (
          <div className="grid gap-6 sm:grid-cols-3">
            {headings.map((heading) => (
              <section
                key={heading}
                className="grid content-start gap-3 border-t-2 pt-4"
                style={{ borderColor: colours.accent }}
              >
                <h2 className="font-semibold text-16" style={{ color: colours.heading }}>
                  {heading}
                </h2>
                {["w-full", "w-4/5"].map((width) => (
                  <span
                    key={width}
                    aria-hidden
                    className={cn("block h-2 rounded-full opacity-15", width)}
                    style={{ background: colours.text }}
                  />
                ))}
              </section>
            ))}
          </div>
        )}
      </main>
    </div>
  )
}

const Picture = ({ src, className }: { src: string; className: string }) => (
  // biome-ignore lint/performance/noImgElement: it is small, and of this host
  <img src={src} alt="" className={className} />
)
