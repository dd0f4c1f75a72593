import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto"
import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { buffer } from "node:stream/consumers"

interface Pushed {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** The push service of a browser's maker on loopback: remembers what it was sent, answers 201 unless told otherwise. */
export async function startPushService(onPort = 0) {
  const received: Pushed[] = []
  const state = { received, status: 201, host: "" }
  const server = createServer((request, response) => {
    buffer(request).then((body) => {
      received.push({ path: request.url ?? "", headers: request.headers, body })
      response.writeHead(state.status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(onPort, "127.0.0.1", resolve))
  state.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return Object.assign(state, { close })
}

/** A browser that has subscribed at a host: what it tells the site, and how it reads what it is sent (RFC 8291). */
export function makeBrowser(host: string) {
  const pair = createECDH("prime256v1")
  const [point, auth] = [pair.generateKeys(), randomBytes(16)]
  const path = `/push/${randomBytes(8).toString("hex")}`
  const keys = {
    endpoint: `http://${host}${path}`,
    p256dh: point.toString("base64url"),
    auth: auth.toString("base64url"),
  }
  const read = (body: Buffer): unknown => {
    const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)]
    const info = Buffer.concat([Buffer.from("WebPush: info\0"), point, sender])
    const secret = derive(auth, pair.computeSecret(sender), info, 32)
    const key = derive(salt, secret, Buffer.from("Content-Encoding: aes128gcm\0"), 16)
    const nonce = derive(salt, secret, Buffer.from("Content-Encoding: nonce\0"), 12)
    const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(sealed.subarray(-16))
    const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
    // What stands behind the text is a 2 and zeros.
    return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString("utf8"))
  }
  return { keys, path, read }
}

const derive = (salt: Buffer, secret: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length))
