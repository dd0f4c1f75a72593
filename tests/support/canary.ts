import { type AddressInfo, createServer, type Server } from "node:net"

/** A listener on 127.0.0.1, ::1 (where there is one) and further loopback addresses that nobody should reach. */
export async function startCanary() {
  const state = { accepted: 0 }
  const open = (host: string, port: number) =>
    new Promise<Server | undefined>((resolve) => {
      const server = createServer((socket) => {
        state.accepted++
        socket.on("error", () => {})
        socket.end("HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\ncanary")
      })
      server.once("error", () => resolve(undefined))
      server.listen(port, host, () => resolve(server))
    })
  const first = await open("127.0.0.1", 0)
  if (!first) throw new Error("no loopback")
  const { port } = first.address() as AddressInfo
  const others = await Promise.all(["::1", "127.0.0.2", "127.1.2.3"].map((host) => open(host, port)))
  return {
    port,
    state,
    close: () => {
      for (const server of [first, ...others]) server?.close()
    },
  }
}
