import http from "node:http"

interface Load {
  port: number
  /** With the key. */
  headers: Record<string, string>
  connections: number
  seconds: number
  /** Path and body of the n-th request; without a body it is a GET. */
  request: (n: number) => { path: string; body?: object }
}

let sent = 0

/** Keeps `connections` requests under way for some seconds and counts the answers. */
export async function loadRate({ port, headers, connections, seconds, request }: Load) {
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
        const answer = await send(agent, port, headers, path, body)
        if (answer.status < 300) done++
        else {
          errors++
          problem = `${answer.status} ${answer.text.slice(0, 200)}`
        }
      }
    }),
  )
  agent.destroy()
  return { done, perSecond: done / ((performance.now() - started) / 1000), errors, problem }
}

/** Asks for each path in turn, one at a time, `count` times after some to warm up; returns the median milliseconds of each. */
export async function timeRequests(port: number, asked: { key: string; path: string }[], count: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const times = asked.map((): number[] => [])
  for (let n = -20; n < count; n++)
    for (const [at, { key, path }] of asked.entries()) {
      const started = performance.now()
      const { status, text } = await send(agent, port, { "x-api-key": key }, path)
      if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 200)}`)
      if (n >= 0) times[at]?.push(performance.now() - started)
    }
  agent.destroy()
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
}

function send(agent: http.Agent, port: number, own: Load["headers"], path: string, body?: object) {
  const text = body && JSON.stringify(body)
  const headers: http.OutgoingHttpHeaders = { ...own }
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
