/** Lines of a log that tell of an error, by the request that they are about; "" for those about none. */
export class LoggedErrors {
  readonly byRequest = new Map<string, string>()
  #rest = ""

  /** Takes whatever this process writes to a stream from now on. */
  watch(stream: NodeJS.WriteStream): void {
    const write = stream.write.bind(stream)
    const noting = (chunk: string | Uint8Array, ...rest: []) => {
      this.take(String(chunk))
      return write(chunk, ...rest)
    }
    stream.write = noting
  }

  /** Takes what is written, in pieces of any length. */
  take(chunk: string): void {
    const lines = (this.#rest + chunk).split("\n")
    this.#rest = lines.pop() ?? ""
    for (const line of lines) {
      if (!line.startsWith("{")) continue
      const { level, requestId = "" } = JSON.parse(line)
      if (level === "error") this.byRequest.set(requestId, line)
    }
  }
}
