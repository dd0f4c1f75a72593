import { expect, test } from "vitest"
import { budgetOfForm, budgetText } from "#app/(app)/budget-of-form.ts"

const of = (budget: string) => {
  const form = new FormData()
  form.set("budget", budget)
  return budgetOfForm(form)
}

test("a budget is read as people write it, and an empty field is none", () => {
  expect(of("25")).toEqual({ budget: 25_000_000n })
  expect(of(" 25,50 ")).toEqual({ budget: 25_500_000n })
  expect(of("0")).toEqual({ budget: 0n })
  expect(of("  ")).toEqual({ budget: null })
  expect(budgetOfForm(new FormData())).toEqual({ budget: null })
})

test("what is no amount says so", () => {
  for (const wrong of ["-1", "1e3", "12.3456789", "much", "1.000,00", "9999999999"])
    expect(of(wrong).fields?.budget).toMatch(/^Write an amount/)
})

test("a field shows what was stored", () => {
  expect(budgetText({ budget: null })).toBe("")
  expect(budgetText({ budget: 25_500_000n })).toBe("25.50")
})
