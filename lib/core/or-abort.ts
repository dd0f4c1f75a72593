/** What is awaited, or the signal's reason as soon as it aborts; for work that cannot be ended itself. */
export async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const gone = Promise.withResolvers<never>()
  const leave = () => gone.reject(signal.reason)
  if (signal.aborted) leave()
  signal.addEventListener("abort", leave, { once: true })
  try {
    return await Promise.race([work, gone.promise])
  } finally {
    signal.removeEventListener("abort", leave)
    // Nobody waits for it any more.
    work.catch(() => {})
  }
}
