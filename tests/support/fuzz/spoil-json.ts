import fc from "fast-check"
import { hostileJson, hostileText } from "./hostile-values.ts"

type Change = { at: number; act: "replace" | "remove" | "add" | "rename"; value: unknown; name: string }

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(200),
  act: fc.constantFrom("replace", "replace", "replace", "remove", "add", "rename"),
  value: hostileJson,
  name: fc.oneof(fc.constantFrom("__proto__", "constructor", "accountId", "id", "toString"), hostileText),
})

/** Values that fit, with none to three of their places changed into what nobody expects. */
export const spoiltJson = (fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fitting,
      fc.oneof(
        { weight: 5, arbitrary: fc.constant<Change[]>([]) },
        { weight: 4, arbitrary: fc.array(change, { minLength: 1, maxLength: 1 }) },
        { weight: 1, arbitrary: fc.array(change, { minLength: 2, maxLength: 3 }) },
      ),
    )
    .map(([value, changes]) => changes.reduce(changed, value))

/** A copy with one of its places changed; the first place is the value itself, and small values wrap around. */
function changed(value: unknown, { at, act, value: other, name }: Change): unknown {
  const wanted = at % countPlaces(value)
  let met = 0
  const walk = (part: unknown): unknown => {
    const here = met++ === wanted
    if (here && act === "replace") return other
    if (Array.isArray(part)) {
      const items = part.map(walk)
      return here && act === "add" ? [...items, other] : items
    }
    if (typeof part !== "object" || part === null) return part
    const members = Object.entries(part).map(([key, member]): [string, unknown] => [key, walk(member)])
    if (here && act === "remove") members.pop()
    if (here && act === "add") members.push([name, other])
    if (here && act === "rename" && members[0]) members[0] = [name, members[0][1]]
    return Object.fromEntries(members)
  }
  return walk(value)
}

function countPlaces(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1
  return Object.values(value).reduce((sum: number, part) => sum + countPlaces(part), 1)
}
