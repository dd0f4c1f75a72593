import { expect, test } from "vitest"
import { figuresByBlock } from "#components/flows/figures.ts"

test("who waits at a block and goes on was there once", () => {
  const figures = figuresByBlock({
    days: 30,
    release: 1,
    passed: [
      { blockId: "menu", exit: null, taken: 4 },
      { blockId: "menu", exit: "no", taken: 1 },
      { blockId: "hello", exit: "next", taken: 3 },
    ],
    left: [
      { blockId: "menu", visitors: 2 },
      { blockId: "gone", visitors: 1 },
    ],
  })
  expect(figures.get("menu")).toEqual({ reached: 4, exits: new Map([["no", 1]]), left: 2 })
  expect(figures.get("hello")).toEqual({ reached: 3, exits: new Map([["next", 3]]), left: 0 })
  expect(figures.get("gone")).toEqual({ reached: 0, exits: new Map(), left: 1 })
})
