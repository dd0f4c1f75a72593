import { expect, test } from "vitest"
import { contains, plain } from "../../../../bench/retrieval/answers/judge.ts"
import { readSets, setNames } from "../../../../bench/retrieval/answers/read-sets.ts"
import { KINDS, type Kind, type QuestionSet } from "../../../../bench/retrieval/answers/schema.ts"

const sets = (await Promise.all((await setNames()).map(readSets))).flat()
/** The sets of a folder each, whose questions are of every kind. */
const folders = sets.filter(({ questions }) => questions.some(({ kind }) => kind === "follow-up"))
const LEAST: Record<Kind, number> = {
  plain: 40,
  "two-part": 6,
  typo: 6,
  "other language": 4,
  "small talk": 4,
  "follow-up": 10,
  person: 3,
  unanswerable: 15,
}

/** What can be known from a set's documents and its bot's instructions, without tags and marks, cells apart. */
const known = ({ documents, instructions }: QuestionSet) =>
  plain([instructions ?? "", ...documents.map(bare)].join("\n"))

const bare = ({ name, text }: QuestionSet["documents"][number]) =>
  name.endsWith(".csv") ? text.replace(/[,;](?=\S)/g, " ") : text.replace(/<[^<>]*>/g, " ")

test("every expected string stands in the documents", () => {
  for (const set of sets) {
    const text = known(set)
    for (const { ask, right } of set.questions) {
      const found = right.some((all) => all.every((part) => contains(text, plain(part))))
      if (right.length) expect(found, `${set.name}: ${ask.join(" > ")}`).toBe(true)
    }
  }
})

test("every question has what its kind needs, and is asked once", () => {
  for (const { name, questions } of sets) {
    for (const { kind, ask, right, wrong, read } of questions) {
      const where = `${name}: ${ask.join(" > ")}`
      expect(KINDS, where).toContain(kind)
      expect(typeof read, where).toBe("boolean")
      expect(
        ask.every((each) => each.trim() === each && each),
        where,
      ).toBe(true)
      expect(ask.length > 1, where).toBe(kind === "follow-up")
      expect(right.length > 0, where).toBe(kind !== "unanswerable")
      expect([...right.flat(), ...wrong].every(Boolean) && right.every((all) => all.length), where).toBe(true)
    }
    const asked = questions.map(({ ask }) => ask.join(" > ").toLowerCase())
    expect(new Set(asked).size).toBe(asked.length)
  }
})

test("a set of a folder asks enough of every kind, and half of it or all is only counted", () => {
  for (const { name, questions } of folders) {
    const isOnlyCounted = questions.every(({ read }) => !read)
    for (const kind of KINDS) {
      const all = questions.filter((each) => each.kind === kind)
      const read = all.filter((each) => each.read).length
      expect(all.length, `${name}: ${kind}`).toBeGreaterThanOrEqual(LEAST[kind])
      const aim = isOnlyCounted ? 0 : all.length
      expect(Math.abs(2 * read - aim), `${name}: ${kind}`).toBeLessThanOrEqual(1)
    }
  }
})

test("banners stand in the documents, where no answer may take them from", () => {
  for (const set of folders)
    for (const banner of set.banners) expect(contains(known(set), plain(banner)), banner).toBe(true)
})

test("a set that is not there is named, with those that are", async () => {
  await expect(readSets("laundri")).rejects.toThrow(/no set "laundri"; there are answers, .*laundry/)
})
