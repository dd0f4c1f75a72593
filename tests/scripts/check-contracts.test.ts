import { expect, test } from "vitest"
import { contractsAreCited, rulesOf, wrongCitations } from "../../scripts/steps/check-contracts.ts"

const rules = new Set(
  rulesOf("# Limits\n\n- **The smaller limit binds.** Of each.\n- **No limit is `null`**, shown as.\n"),
)

test("a page's rules are its bold sentences", () => {
  expect([...rules]).toEqual(["the smaller limit binds", "no limit is null"])
})

test.each([
  ["/** Smaller (contract: the smaller limit binds). */", []],
  ["/**\n * Smaller (contract: the smaller\n * limit binds).\n */", []],
  ["// (contract: the larger limit binds)", ['docs/contracts has no rule "the larger limit binds"']],
  ["/** (contracts: decision 13) */", ['"contracts: decision": cite a rule by its words']],
  ["/** (contracts: decisions 3 and 28) */", ['"contracts: decisions": cite a rule by its words']],
  ["(decision 20 of the contracts)", ['"decision 20 of the contracts": cite a rule by its words']],
])("%j", (source, faults) => {
  expect(wrongCitations(source, rules)).toEqual(faults)
})

test("all that this repository cites is there", async () => {
  await contractsAreCited()
})
