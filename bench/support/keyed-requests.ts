import { setTimeout as wait } from "node:timers/promises"

/** A request that is sent under its own Idempotency-Key until it is answered, however often the server dies. */
export interface KeyedRequest {
  key: string
  path: string
  accept: string
  /** Made again for each try: a form can be read once. */
  body: () => { body: string | FormData; type?: string }
  /** How often it was sent. */
  tries: number
  /** The final answer, once there is one. */
  answer: { status: number; text: string } | null
}

interface Place {
  base: string
  headers: Record<string, string>
}

/** Sends it once and keeps what is final. A server that dies, or that is still busy with it, is asked again later. */
export async function sendKeyed(request: KeyedRequest, { base, headers }: Place): Promise<void> {
  if (request.answer) return
  request.tries++
  const { body, type } = request.body()
  const own = {
    "idempotency-key": request.key,
    accept: request.accept,
    ...(type && { "content-type": type }),
  }
  try {
    const response = await fetch(base + request.path, {
      method: "POST",
      headers: { ...headers, ...own },
      body,
    })
    const text = await response.text()
    const { status } = response
    if (status !== 409 && status < 500) request.answer ??= { status, text }
  } catch {
    // The server died: whoever sent it asks again.
  }
}

/** Repeats requests until each is answered; gives up after so many milliseconds. */
export async function untilAnswered(
  requests: readonly KeyedRequest[],
  place: Place,
  longest: number,
): Promise<void> {
  const end = performance.now() + longest
  const repeat = async (request: KeyedRequest) => {
    while (!request.answer && performance.now() < end) {
      await sendKeyed(request, place)
      if (!request.answer) await wait(500)
    }
  }
  await Promise.all(requests.map(repeat))
}
