import { expect, test } from "vitest"
import { clientsAddress, clientsQuery } from "#components/clients/clients-address.ts"

const plan = "01a22a7c-9e28-7000-8d4d-558c5f2263bb"

test("what an address asks for is read back, and what is malformed counts as absent", () => {
  for (const wanted of [
    { search: "elm", plan, page: 2 },
    { plan: "none", needs: "quiet" as const, page: 1 },
    { needs: "look" as const, page: 1 },
    { page: 1 },
  ]) {
    const { searchParams } = new URL(clientsAddress(wanted), "http://localhost")
    expect(clientsQuery(Object.fromEntries(searchParams))).toEqual(wanted)
  }
  expect(clientsQuery({ needs: "anything" })).toEqual({ page: 1 })
  for (const odd of ["-".repeat(36), "any", `${plan}0`, [plan]])
    expect(clientsQuery({ plan: odd })).toEqual({ page: 1 })
})
