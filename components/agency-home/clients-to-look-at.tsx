import Link from "next/link"
import { HealthBadges } from "#components/clients/client-health.tsx"
import { clientsAddress } from "#components/clients/clients-address.ts"
import * as words from "#components/words/words.ts"
import type { ClientHealth } from "#lib/domain/clients/schema.ts"

/** Beyond so many the list of clients shows them. */
const SHOWN = 6

/** Clients that need a look, with why. */
export function ClientsToLookAt({ clients }: { clients: ClientHealth[] }) {
  const texts = words.agencyHome.look
  return (
    <section aria-labelledby="look" className="grid grid-cols-1 gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="look" className="font-medium text-14">
          {texts.title}
          {clients.length > 0 && (
            <span className="ml-2 font-normal text-muted tabular-nums">{clients.length}</span>
          )}
        </h2>
        {clients.length > 0 && (
          <Link
            href={clientsAddress({ needs: "look" })}
            className="rounded-mark text-13 text-accent-text underline-offset-2 hover:underline"
          >
            {texts.all}
          </Link>
        )}
      </div>
      {clients.length === 0 ? (
        <div className="grid gap-0.5 border-y py-4">
          <p className="text-13">{texts.well}</p>
          <p className="text-13 text-muted">{texts.wellText}</p>
        </div>
      ) : (
        <ul className="divide-y rounded-panel border">
          {clients.slice(0, SHOWN).map(({ id, name, reasons }) => (
            <li
              key={id}
              className="relative grid gap-1 px-4 py-3 hover:bg-hover sm:grid-cols-[1fr_auto] sm:gap-x-4"
            >
              {/* The link covers its row. */}
              <Link
                href={`/clients/${id}`}
                className="truncate rounded-mark font-medium text-14 after:absolute after:inset-0"
              >
                {name || words.clients.unnamed}
              </Link>
              <span className="flex flex-wrap gap-1 sm:justify-end">
                <HealthBadges reasons={reasons} />
              </span>
              {reasons[0] && (
                <p className="text-13 text-muted sm:col-span-2">{words.clients.health.why[reasons[0]]}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
