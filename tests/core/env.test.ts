import { describe, expect, test } from "vitest"
import { readEnv } from "#lib/core/env.ts"

describe("the environment", () => {
  test("has defaults, and an empty value counts as unset", () => {
    expect(readEnv({ PORT: "", LIVERY_MODEL: "" })).toMatchObject({
      PORT: 3000,
      LIVERY_RATE_LIMITS: "on",
      LIVERY_ALLOW_PRIVATE_HOSTS: [],
      LIVERY_TRUSTED_PROXIES: { hops: 0 },
    })
  })
  test.each([
    [{ PORT: "70000" }, /PORT/],
    [{ PORT: "http" }, /PORT/],
    [{ LIVERY_URL: "example.com" }, /LIVERY_URL/],
    [{ LIVERY_URL: "javascript:alert(1)" }, /LIVERY_URL/],
    [{ DATABASE_URL: "mysql://localhost/x" }, /DATABASE_URL/],
    [{ LIVERY_MODEL: "gpt-4" }, /LIVERY_MODEL.*provider\/model/],
    [{ LIVERY_SECRET: "short" }, /LIVERY_SECRET/],
    [{ LIVERY_RATE_LIMITS: "no" }, /LIVERY_RATE_LIMITS/],
    [{ LIVERY_DEMO: "yes" }, /LIVERY_DEMO/],
    [{ LIVERY_TRUSTED_PROXIES: "nginx" }, /LIVERY_TRUSTED_PROXIES: must be a number of hops .*"nginx"$/],
    [{ LIVERY_TRUSTED_PROXIES: "10.0.0.0/8,x" }, /LIVERY_TRUSTED_PROXIES.*"x"$/],
  ])("refuses %o in one line", (variables, words) => {
    expect(() => readEnv(variables)).toThrow(words)
  })
  test("does not repeat a secret value in its complaint", () => {
    expect(() => readEnv({ LIVERY_SECRET: "hunter2hunter2" })).toThrow(/^(?!.*hunter2)/s)
  })
  test("splits the list of private hosts", () => {
    expect(
      readEnv({ LIVERY_ALLOW_PRIVATE_HOSTS: "127.0.0.1:80, localhost:90," }).LIVERY_ALLOW_PRIVATE_HOSTS,
    ).toEqual(["127.0.0.1:80", "localhost:90"])
  })
})
