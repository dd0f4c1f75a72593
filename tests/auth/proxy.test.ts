import { NextRequest } from "next/server"
import { expect, test } from "vitest"
import { proxy } from "../../proxy.ts"

const visit = (headers: Record<string, string> = {}) =>
  proxy(new NextRequest("http://demo.localhost:3000/bots?tab=1", { headers }))
const post = async (headers: Record<string, string>, path = "/sign-in") => {
  const request = new NextRequest(`http://demo.localhost:3000${path}`, {
    method: "POST",
    headers: { host: "demo.localhost:3000", ...headers },
  })
  return (await proxy(request)).status
}
const passedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`)

test("every page gets a nonce of its own, and no inline script runs without it", async () => {
  const [one, two] = [await visit(), await visit()]
  const policy = one.headers.get("content-security-policy") ?? ""
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain("unsafe-eval")
  expect(two.headers.get("content-security-policy")).not.toBe(policy)
  expect(policy).toContain(`'nonce-${passedOn(one, "x-nonce")}'`)
  expect(one.headers.get("x-content-type-options")).toBe("nosniff")
  expect(one.headers.get("x-frame-options")).toBe("DENY")
})

test("what a caller claims about nonce and path is replaced", async () => {
  const response = await visit({
    "x-nonce": "mine",
    "x-livery-path": "//evil.test",
    "content-security-policy": "none",
  })
  expect(passedOn(response, "x-nonce")).not.toBe("mine")
  expect(passedOn(response, "x-livery-path")).toBe("/bots?tab=1")
  expect(passedOn(response, "content-security-policy")).toBe(response.headers.get("content-security-policy"))
})

test.each([
  ["/bots/%00", 400],
  ["/conversations?channel=a%00b", 400],
  ["/chat/a%00", 400],
  ["/bots?tab=%2500", 200],
  ["/bots?tab=100%25", 200],
])("%s is %i: no page takes what cannot be stored", async (path, status) => {
  expect((await proxy(new NextRequest(`http://demo.localhost:3000${path}`))).status).toBe(status)
})

const SCRIPT = { "next-action": "00abc", "content-type": "text/plain;charset=UTF-8" }
const MULTIPART = { "content-type": "multipart/form-data; boundary=x" }
const URLENCODED = { "content-type": "application/x-www-form-urlencoded" }

test.each([
  ["https://evil.test"],
  ["null"],
  ["nonsense"],
  [""],
  ["http://localhost:3000"],
  ["http://other.localhost:3000"],
  ["http://demo.localhost:3001"],
  ["http://demo.localhost:3000.evil.test"],
  ["http://demo.localhost:3000@evil.test"],
])("a server action from the origin %j is 400", async (origin) => {
  for (const kind of [SCRIPT, MULTIPART, URLENCODED]) expect(await post({ origin, ...kind })).toBe(400)
})

test("a server action of the same host passes, and so does what is none", async () => {
  const origin = "http://demo.localhost:3000"
  for (const kind of [SCRIPT, MULTIPART, URLENCODED]) {
    expect(await post({ origin, ...kind })).toBe(200)
    expect(await post(kind)).toBe(200)
  }
  expect(await post({ origin: "https://evil.test", "content-type": "application/json" })).toBe(200)
  expect(await post({ origin: "https://evil.test", ...URLENCODED }, "/api/auth/signin")).toBe(200)
})
