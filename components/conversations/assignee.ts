import * as words from "#components/words/words.ts"
import type { AssignedTo } from "#lib/domain/conversations/schema.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"

/** Somebody whom a conversation can be given to, as menus and addresses name them. */
export const NOBODY = "nobody"
export const personValue = (id: string) => `person:${id}`
export const teamValue = (id: string) => `team:${id}`

/** Whom a value of a menu names; null: nobody. */
export function assigneeOf(value: string): { personId: string } | { teamId: string } | null {
  const [kind, id = ""] = value.split(":")
  return kind === "person" ? { personId: id } : kind === "team" ? { teamId: id } : null
}

/** The value of who is to see to a conversation: the person, before the team that they have it from. */
export const assigneeValue = ({ personId, teamId }: AssignedTo): string =>
  personId ? personValue(personId) : teamId ? teamValue(teamId) : NOBODY

/** What they are called; null: nobody, or somebody who is gone. */
export function nameOfAssignee(
  { personId, teamId }: AssignedTo,
  { people, teams }: Assignees,
): string | null {
  const person = people.find(({ id }) => id === personId)?.name
  return person ?? teams.find(({ id }) => id === teamId)?.name ?? null
}

/** A person's name in a menu, which says that they are away. */
export const inMenu = ({ name, isAway }: Assignees["people"][number]): string =>
  isAway ? words.conversations.assign.away(name) : name

/** What a list can be filtered by. */
export const assigneeOptions = ({ people, teams }: Assignees): { value: string; label: string }[] => [
  { value: "me", label: words.conversations.assign.filters.me },
  { value: NOBODY, label: words.conversations.assign.filters.nobody },
  ...teams.map(({ id, name }) => ({ value: teamValue(id), label: name })),
  ...people.map((person) => ({ value: personValue(person.id), label: inMenu(person) })),
]
