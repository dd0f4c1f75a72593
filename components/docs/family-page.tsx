import { Toaster } from "#components/ui/toaster.tsx"
import { TooltipProvider } from "#components/ui/tooltip.tsx"
import * as words from "#components/words/words.ts"
import { endpointAddress, sectionAddress } from "./docs-address.ts"
import { DocsMenu } from "./docs-menu.tsx"
import { DocsNav } from "./docs-nav.tsx"
import { EndpointEntry } from "./endpoint-entry.tsx"
import { FamilyErrors } from "./family-errors.tsx"
import { FamilyIntro } from "./family-intro.tsx"
import type { Reference, Section } from "./reference.ts"
import { SectionIndex } from "./section-index.tsx"

/** A family: all its endpoints, or one section of them, beside its contents. */
export function FamilyPage({
  reference,
  section,
  base,
}: {
  reference: Reference
  /** The only section on this page, where each has its own. */
  section?: Section
  base: string
}) {
  const shown = section ? [section] : reference.split ? [] : reference.sections
  const groups = reference.sections.map((each) => ({
    name: each.name,
    href: sectionAddress(reference, each),
    here: shown.includes(each),
    items: each.endpoints.map((endpoint) => ({
      anchor: endpoint.anchor,
      href: endpointAddress(reference, each, endpoint),
      method: endpoint.method,
      path: endpoint.path,
      summary: endpoint.summary,
    })),
  }))
  return (
    <TooltipProvider>
      <div className="nav:grid nav:grid-cols-[17rem_minmax(0,1fr)]">
        <aside className="sticky top-14 h-[calc(100dvh-3.5rem)] overflow-y-auto border-r max-nav:hidden">
          <DocsNav groups={groups} />
        </aside>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full min-w-0 max-w-320 px-4 outline-none md:px-8"
        >
          <div className="sticky top-14 z-10 -mx-4 border-b bg-background px-4 py-2 max-md:top-19 md:-mx-8 md:px-8 nav:hidden">
            <DocsMenu groups={groups} />
          </div>
          {section ? (
            <h1 className="pt-8 font-semibold text-28">{section.name}</h1>
          ) : (
            <FamilyIntro reference={reference} base={base} />
          )}
          {shown.map((each) => (
            <section key={each.slug} id={each.slug} className="scroll-mt-14 pt-8 max-nav:scroll-mt-28">
              {!section && <h2 className="pb-4 font-semibold text-20">{each.name}</h2>}
              {section && <h2 className="sr-only">{words.docs.endpoints(each.endpoints.length)}</h2>}
              {each.endpoints.map((endpoint) => (
                <EndpointEntry
                  key={endpoint.anchor}
                  endpoint={endpoint}
                  credential={reference.credential}
                  base={base}
                />
              ))}
            </section>
          ))}
          {!section && reference.split && <SectionIndex reference={reference} />}
          {!section && <FamilyErrors reference={reference} />}
        </main>
      </div>
      <Toaster />
    </TooltipProvider>
  )
}
