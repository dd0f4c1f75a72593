/** A terminal sends Ctrl-C to every process of the group and the launcher passes it on: that is one wish, not two. */
const SAME_WISH = 500
const LONGEST_DRAIN = 20_000

/** Runs `stop` on SIGTERM, SIGINT or SIGHUP, then ends the process. A second signal ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let asked = 0
  const onSignal = () => {
    if (asked && Date.now() - asked > SAME_WISH) process.exit(1)
    if (asked) return
    asked = Date.now()
    setTimeout(() => process.exit(1), LONGEST_DRAIN).unref()
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error.message)
        process.exit(1)
      },
    )
  }
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, onSignal)
}
