/** A body of texts as they come; nothing is read before somebody takes it, and nothing more once they have left. */
export function textStream(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const pieces = texts[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      cancel: async () => void (await pieces.return?.()),
    },
    { highWaterMark: 0 },
  )
}
