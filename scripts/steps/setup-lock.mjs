import { createHash } from "node:crypto"
import { rmSync } from "node:fs"
import { connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const name = `livery-setup-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`
// Linux has sockets without a file; there is nothing to clean up after a kill.
const address = process.platform === "linux" ? `\0${name}` : join(tmpdir(), name)

/**
 * Runs `work` while no other process sets this checkout up. The lock is a listening socket: the system frees it when
 * its holder dies.
 * @template T
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(work) {
  let told = false
  for (;;) {
    const server = await listen()
    if (server) {
      try {
        return await work()
      } finally {
        server.close()
      }
    }
    if (!told) console.log("Another process is setting this checkout up; waiting for it …")
    told = true
    await untilReleased()
  }
}

/** @returns {Promise<import("node:net").Server | undefined>} */
function listen() {
  const held = new Set()
  const server = createServer((socket) => held.add(socket.on("error", () => {}).unref()))
  server.on("close", () => held.clear())
  return new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    )
    server.listen(address, () => resolve(server.unref()))
  })
}

/** Waits until the holder lets go; removes the socket's file when nobody listens on it any more. */
function untilReleased() {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "ECONNREFUSED" && address.startsWith("/")) rmSync(address, { force: true })
    })
    socket.on("connect", () => setTimeout(() => socket.destroy(), 1000))
    socket.on("close", () => setTimeout(resolve, 50))
  })
}
