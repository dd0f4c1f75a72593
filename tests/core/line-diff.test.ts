import { expect, test } from "vitest"
import { lineDiff } from "#lib/core/line-diff.ts"

const shown = (before: string, after: string) =>
  lineDiff(before, after).map(
    ({ kind, text }) => `${{ same: " ", removed: "-", added: "+", gap: "…" }[kind]}${text}`,
  )

test("a changed line stands as removed and added, between what stays around it", () => {
  expect(shown("a\nb\nc\nd\ne", "a\nb\nC\nd\ne")).toEqual(["…", " b", "-c", "+C", " d", "…"])
})

test("the same text has no difference, and an empty one no lines", () => {
  expect(shown("a\nb", "a\nb")).toEqual([])
  expect(shown("", "a\nb")).toEqual(["+a", "+b"])
  expect(shown("a\nb", "")).toEqual(["-a", "-b"])
})

test("what moved is found by the longest run of lines that stay", () => {
  expect(shown("x\na\nb\nc", "a\nb\nc\nx")).toEqual(["-x", " a", "…", " c", "+x"])
})

test("added and removed lines make either text from the other, whatever they are", () => {
  const words = ["a", "b", "c", ""]
  for (let seed = 1; seed < 300; seed++) {
    const text = (salt: number) =>
      Array.from(
        { length: (seed * salt) % 9 },
        (_, at) => words[(seed * salt * (at + 3)) % words.length],
      ).join("\n")
    const [before, after] = [text(7), text(13)]
    const lines = lineDiff(before, after)
    const of = (kind: string) => lines.filter((line) => line.kind === kind).map((line) => line.text)
    const count = (all: string, text: string) =>
      all === "" ? 0 : all.split("\n").filter((each) => each === text).length
    for (const word of words)
      expect(count(before, word) - of("removed").filter((each) => each === word).length).toBe(
        count(after, word) - of("added").filter((each) => each === word).length,
      )
  }
})
