import http from "node:http"

interface Load {
  port: number
  key: string
  connections: number
  seconds: number
  /** Path and body of the n-th request; without a body it is a GET. */
  request: (n: number) => { path: string; body?: object }
}

let sent = 0

/** Keeps `connections` requests under way for some seconds and counts the answers. */
export async function loadRate({ port, key, connections, seconds, request }: Load) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  let done = 0
  let errors = 0
  let problem = ""
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end && errors < 200) {
        const { path, body } = request(sent++)
        const answer = await send(agent, port, key, path, body)
        if (answer.status < 300) done++
        else {
          errors++
          problem = `${answer.status} ${answer.text.slice(0, 200)}`
        }
      }
    }),
  )
  agent.destroy()
  return { perSecond: done / ((performance.now() - started) / 1000), errors, problem }
}

function send(agent: http.Agent, port: number, key: string, path: string, body?: object) {
  const text = body && JSON.stringify(body)
  const headers: http.OutgoingHttpHeaders = { "x-api-key": key }
  if (text)
    Object.assign(headers, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
  return new Promise<{ status: number; text: string }>((resolve) => {
    const options = { host: "127.0.0.1", port, path, agent, headers, method: text ? "POST" : "GET" }
    const req = http.request(options, (res) => {
      let answer = ""
      res.setEncoding("utf8")
      res.on("data", (chunk) => {
        answer += chunk
      })
      res.on("end", () => resolve({ status: res.statusCode ?? 0, text: answer }))
      res.on("error", (error) => resolve({ status: 599, text: error.message }))
    })
    req.on("error", (error) => resolve({ status: 599, text: error.message }))
    req.end(text)
  })
}
