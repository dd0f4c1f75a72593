import { beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { nameOfBrowser } from "#lib/core/name-of-browser.ts"
import { endDevice, findSession, listDevices, startSession } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()
const HOST = "agency.localhost"
const CHROME =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
let agency: Context
beforeAll(async () => {
  agency = (await makeAgency()).ctx
})

test("a person sees where they are signed in, which of it is here, and ends the others one by one", async () => {
  const me = await joinAs(agency)
  const from = { network: "203.0.113.7", agent: CHROME }
  const [here, there] = [
    await startSession(me.principal.id, HOST, undefined, from),
    await startSession(me.principal.id, HOST),
  ]
  const mine = { ...me, principal: { ...me.principal, sessionId: here } }
  const devices = await listDevices(mine, {})
  expect(devices.find(({ isThis }) => isThis)).toMatchObject({ id: here, hostname: HOST, ...from })
  expect(devices.find(({ id }) => id === there)).toMatchObject({ isThis: false, network: null, agent: null })
  await endDevice(mine, { id: there })
  expect((await listDevices(mine, {})).map(({ id }) => id)).toEqual([here])
  expect(await findSession(there, HOST, agency.account.id)).toBeNull()
  await expect(endDevice(mine, { id: there })).rejects.toMatchObject({ code: "not_found" })
})

test("nobody ends another person's session", async () => {
  const [me, other] = [await joinAs(agency), await joinAs(agency)]
  const theirs = await startSession(other.principal.id, HOST)
  await expect(endDevice(me, { id: theirs })).rejects.toMatchObject({ code: "not_found" })
  expect(await findSession(theirs, HOST, agency.account.id)).not.toBeNull()
})

test.each([
  [CHROME, "Chrome 140", "Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0",
    "Edge 139",
    "Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari 18",
    "iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
    "Safari 17",
    "macOS",
  ],
  ["Mozilla/5.0 (Android 15; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0", "Firefox 131", "Android"],
  [
    "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
    "Samsung Internet 25",
    "Android",
  ],
  ["curl/8.5.0", null, null],
  ["", null, null],
])("%s is %s on %s", (agent, browser, system) => {
  expect(nameOfBrowser(agent)).toEqual({ browser, system })
})
