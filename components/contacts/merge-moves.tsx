import * as words from "#components/words/words.ts"
import type { MergePreview } from "#lib/domain/contacts/schema.ts"

/** What goes to the contact that is kept, and which browsers begin anew. */
export function MergeMoves({ preview: { moves, endedSessions } }: { preview: MergePreview }) {
  const shown = words.contacts.merge
  const moving = (Object.keys(shown.move) as (keyof MergePreview["moves"])[]).filter(
    (name) => moves[name] > 0,
  )
  return (
    <section className="grid gap-2">
      <h2 className="font-medium text-14">{shown.moves}</h2>
      {moving.length ? (
        <ul className="list-inside list-disc text-13">
          {moving.map((name) => (
            <li key={name}>{shown.move[name](moves[name])}</li>
          ))}
        </ul>
      ) : (
        <p className="text-13 text-muted">{shown.movesNothing}</p>
      )}
      {endedSessions > 0 && <p className="text-12 text-muted">{shown.sessions(endedSessions)}</p>}
    </section>
  )
}
