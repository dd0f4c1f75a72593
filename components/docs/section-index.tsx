import Link from "next/link"
import { endpointAddress, sectionAddress } from "./docs-address.ts"
import { MethodBadge } from "./method-badge.tsx"
import type { Reference } from "./reference.ts"

/** All sections of a family with their endpoints, each leading to its page. */
export const SectionIndex = ({ reference }: { reference: Reference }) => (
  <div className="grid gap-x-12 gap-y-10 border-t py-10 lg:grid-cols-2">
    {reference.sections.map((section) => (
      <section key={section.slug} className="grid content-start gap-2">
        <h2 className="font-medium text-16">
          <Link href={sectionAddress(reference, section)} className="hover:underline">
            {section.name}
          </Link>
        </h2>
        <ul className="divide-y border-y">
          {section.endpoints.map((endpoint) => (
            <li key={endpoint.anchor}>
              <Link
                href={endpointAddress(reference, section, endpoint)}
                className="flex flex-wrap items-baseline gap-x-3 rounded-control py-1.5 text-13 hover:bg-hover"
              >
                <MethodBadge method={endpoint.method} className="w-10" />
                <code className="min-w-0 flex-1 break-all font-mono">{endpoint.path}</code>
                <span className="text-muted">{endpoint.summary}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)
