import { expect, test } from "vitest"
import { walk } from "#components/flows/canvas/walk.ts"
import { exampleFlow } from "#components/flows/examples.ts"

const triage = exampleFlow("triage")

test("arrows lead along exits, and back the way that one came", () => {
  expect(walk(triage, "choice1", "ahead")).toBe("answer1")
  expect(walk(triage, "answer1", "back")).toBe("choice1")
  expect(walk(triage, "choice1", "back")).toBe("choice1")
  expect(walk(triage, "handover1", "ahead")).toBe("handover1")
  expect(walk(triage, "handover1", "back", "tag1")).toBe("tag1")
  expect(walk(triage, "handover1", "back", "choice1")).toBe("answer1")
})

test("up and down lead among what the same block leads to, else in reading order", () => {
  expect(walk(triage, "answer1", "next")).toBe("input1")
  expect(walk(triage, "input1", "previous")).toBe("answer1")
  expect(walk(triage, "input1", "next")).toBe("input1")
  expect(walk(triage, "choice1", "next")).toBe("answer1")
  expect(walk(triage, "choice1", "previous")).toBe("choice1")
})
