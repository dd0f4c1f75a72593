import { mkdtemp, rm } from "node:fs/promises"
import { Agent, createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import S3rver from "s3rver"
import { afterAll } from "vitest"
import { isSigned } from "./is-signed.ts"

/** What the server takes. */
export const S3_CREDENTIALS = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" }

/**
 * A local S3 server with one empty bucket, behind a door that checks signatures, which the
 * server does not, and can be shut; stopped when the file's tests are done.
 */
export async function startS3() {
  const directory = await mkdtemp(join(tmpdir(), "livery-s3-"))
  const configureBuckets = [{ name: "files" }]
  const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets })
  const { port } = await server.run()
  const agent = new Agent()
  const door = { refusals: 0, requests: [] as string[] }
  const front = createServer((incoming, outgoing) => {
    door.requests.push(`${incoming.method} ${incoming.url}`)
    if (!isSigned(incoming, S3_CREDENTIALS.AWS_SECRET_ACCESS_KEY)) {
      incoming.resume()
      return void outgoing.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>")
    }
    if (door.refusals > 0) {
      door.refusals--
      incoming.resume()
      return void outgoing.writeHead(503).end("<Error><Code>SlowDown</Code></Error>")
    }
    const { method, url: path, headers } = incoming
    const behind = request({ host: "127.0.0.1", port, method, path, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.on("close", () => incoming.complete || behind.destroy())
    behind.on("error", () => outgoing.destroy())
    incoming.pipe(behind)
  })
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve))
  afterAll(async () => {
    front.closeAllConnections()
    front.close()
    agent.destroy()
    await server.close()
    await rm(directory, { recursive: true })
  })
  const endpoint = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
  return { door, endpoint, setting: `s3://files/livery/test?endpoint=${endpoint}&region=us-east-1` }
}
