import Link from "next/link"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { TemplateDetails } from "#lib/domain/bot-templates/schema.ts"

/** Which clients have bots of a template, and what was published of it. */
export function TemplateHistory({
  template: { users, versions },
}: {
  template: Pick<TemplateDetails, "users" | "versions">
}) {
  const texts = words.botTemplates
  return (
    <>
      <SettingsSection title={texts.users.title} description={texts.users.text}>
        {users.length === 0 ? (
          <p className="text-13 text-muted">{texts.users.none}</p>
        ) : (
          <ul className="grid divide-y text-13">
            {users.map(({ clientId, client, bots, version }) => (
              <li
                key={clientId}
                className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 first:pt-0"
              >
                <Link
                  href={`/clients/${clientId}`}
                  className="min-w-0 break-words rounded-mark font-medium hover:underline"
                >
                  {client || words.clients.unnamed}
                </Link>
                <span className="text-muted tabular-nums">
                  {texts.users.bots(bots)} · {texts.users.version(version)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </SettingsSection>
      {versions.length > 0 && (
        <SettingsSection title={texts.versions.title} description={texts.versions.text}>
          <ol className="grid divide-y text-13">
            {versions.map(({ number, note, author, createdAt }) => (
              <li key={number} className="grid gap-0.5 py-2 first:pt-0">
                <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span className="font-medium">{texts.users.version(number)}</span>
                  <span className="text-12 text-muted">
                    <RelativeTime at={createdAt.toISOString()} /> {author && texts.versions.by(author)}
                  </span>
                </span>
                {note && <span className="whitespace-pre-wrap break-words text-muted">{note}</span>}
              </li>
            ))}
          </ol>
        </SettingsSection>
      )}
    </>
  )
}
