import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import {
  identitySample,
  reactSnippet,
  snippetOf,
  tagManagerSnippet,
} from "#components/channels/install/snippet-of.ts"

const target = { address: "https://chat.example", botId: "01a2263a-5bb3-7000-ad92-afaf35224b6f" }

test("every form of the line loads the same script for the same bot", () => {
  expect(snippetOf(target)).toBe(
    `<script async src="https://chat.example/widget.js" data-bot="${target.botId}"></script>`,
  )
  for (const code of [tagManagerSnippet(target), reactSnippet(target)]) {
    expect(code).toContain('"https://chat.example/widget.js"')
    expect(code).toContain(target.botId)
  }
})

test("the sample signs as it says, with nothing but Node", async () => {
  process.env.CHAT_SECRET = "a secret"
  const code = `data:text/javascript,${encodeURIComponent(identitySample(target))}`
  const { identityOf } = (await import(/* @vite-ignore */ code)) as {
    identityOf(user: object): string
  }
  const [header = "", claims = "", signature] = identityOf({
    id: "7",
    name: "Ada",
    email: "ada@a.test",
  }).split(".")
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString())
  expect(read(header)).toEqual({ alg: "HS256", typ: "JWT" })
  expect(read(claims)).toMatchObject({ sub: "7", aud: target.botId, name: "Ada", email: "ada@a.test" })
  const ahead = read(claims).exp - Date.now() / 1000
  expect(ahead).toBeGreaterThan(0)
  expect(ahead).toBeLessThanOrEqual(3600)
  const ours = createHmac("sha256", "a secret").update(`${header}.${claims}`).digest("base64url")
  expect(signature).toBe(ours)
})
