import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "vitest"
import { drain } from "#lib/api/node/drain.ts"

test("requests under way are finished, new ones refused", async () => {
  const waiting: ServerResponse[] = []
  const server = createServer((_, outgoing) => waiting.push(outgoing))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const asked = fetch(url).then((response) => response.text())
  while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const drained = drain(server)
  await expect(fetch(url)).rejects.toThrow()
  waiting[0]?.end("finished")
  expect(await asked).toBe("finished")
  await drained
})
