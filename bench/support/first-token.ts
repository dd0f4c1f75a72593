import http from "node:http"

export interface Streamed {
  port: number
  headers: Record<string, string>
  /** Path and body of the n-th request. */
  request: (n: number) => { path: string; body: object }
}
interface Heard {
  ok: boolean
  /** Milliseconds until the model's first word came, and until the stream ended. */
  first: number
  whole: number
  problem: string
}

/** The mock model's first word. */
const FIRST_WORD = "word0"
let sent = 0

/** Asks for a streamed answer and listens until it ends. */
function hear(agent: http.Agent, { port, headers, request }: Streamed): Promise<Heard> {
  const { path, body } = request(sent++)
  const text = JSON.stringify(body)
  const started = performance.now()
  const since = () => performance.now() - started
  return new Promise((resolve) => {
    const fail = (problem: string) => resolve({ ok: false, first: 0, whole: since(), problem })
    const options = {
      host: "127.0.0.1",
      port,
      path,
      agent,
      method: "POST",
      headers: { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(text) },
    }
    const req = http.request(options, (res) => {
      let first = 0
      let answer = ""
      res.setEncoding("utf8")
      res.on("data", (chunk) => {
        answer += chunk
        if (!first && answer.includes(FIRST_WORD)) first = since()
      })
      res.on("end", () => {
        if (res.statusCode === 200 && first) resolve({ ok: true, first, whole: since(), problem: "" })
        else fail(`${res.statusCode} ${answer.slice(0, 200)}`)
      })
      res.on("error", (error) => fail(error.message))
    })
    req.on("error", (error) => fail(error.message))
    req.end(text)
  })
}

/** First-token times of several programs, one request at a time in turn, in milliseconds, sorted; faults are thrown. */
export async function firstTokens(programs: readonly Streamed[], count: number): Promise<number[][]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const times = programs.map((): number[] => [])
  for (let n = -50; n < count; n++)
    for (const [at, program] of programs.entries()) {
      const { ok, first, problem } = await hear(agent, program)
      if (!ok) throw new Error(problem)
      if (n >= 0) times[at]?.push(first)
    }
  agent.destroy()
  return times.map((each) => each.sort((a, b) => a - b))
}

/** Keeps `connections` streams under way for some seconds; how many ended well, and what went wrong. */
export async function manyStreams(program: Streamed, connections: number, seconds: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const end = performance.now() + seconds * 1000
  const faults: string[] = []
  let done = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end && faults.length < 100) {
        const { ok, problem } = await hear(agent, program)
        if (ok) done++
        else faults.push(problem)
      }
    }),
  )
  agent.destroy()
  return { done, faults }
}
