import http from "node:http"

export interface OpenInbox {
  /** Calls back with the id of each conversation in which something happens. */
  onChange: (id: string) => void
  close(): void
}

/** Opens the live stream of a page with Conversations, as a browser does, and resolves once nothing can be missed. */
export function openInbox(port: number, headers: Record<string, string>): Promise<OpenInbox> {
  return new Promise((resolve, reject) => {
    const path = "/conversations/changes"
    const request = http.get({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${path} answered ${response.statusCode}`))
      const inbox: OpenInbox = { onChange: () => {}, close: () => request.destroy() }
      let rest = ""
      response.setEncoding("utf8")
      response.on("data", (chunk: string) => {
        const lines = (rest + chunk).split("\n")
        rest = lines.pop() ?? ""
        for (const line of lines) if (line.startsWith("data: ")) inbox.onChange(JSON.parse(line.slice(6)).id)
      })
      response.on("error", () => {})
      response.once("data", () => resolve(inbox))
    })
    request.on("error", reject)
  })
}
