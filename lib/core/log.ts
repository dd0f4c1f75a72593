/** Fields that may be logged. Anything else is dropped, so that content and secrets cannot slip into a log line. */
const ALLOWED = [
  "requestId",
  "method",
  "path",
  "route",
  "status",
  "ms",
  "accountId",
  "actorId",
  "code",
  "job",
  "attempt",
  "conversationId",
  "messageId",
  "botId",
  "sourceId",
  "count",
  "bytes",
  "model",
  "port",
  "pid",
  "host",
  "stage",
] as const

export type LogFields = Partial<
  Record<(typeof ALLOWED)[number], string | number | boolean | null | undefined>
>
type Level = "debug" | "info" | "warn" | "error"

export interface Log {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  /** `error` keeps the error's name, code and stack, but never its properties. */
  error(message: string, fields?: LogFields, error?: unknown): void
  with(fields: LogFields): Log
}

const LEVELS: Record<Level, number> = { debug: 0, info: 1, warn: 2, error: 3 }

/** A logger of JSON lines on stderr. `LIVERY_LOG` sets the least level (default info). */
export function makeLog(base: LogFields = {}): Log {
  const least = LEVELS[(process.env.LIVERY_LOG ?? "info") as Level] ?? LEVELS.info
  const write = (level: Level, message: string, fields: LogFields = {}, error?: unknown) => {
    if (LEVELS[level] < least) return
    const line: Record<string, unknown> = { time: new Date().toISOString(), level, message }
    const all = { ...base, ...fields }
    for (const name of ALLOWED) if (all[name] !== undefined) line[name] = all[name]
    if (error instanceof Error)
      line.error = { name: error.name, code: Reflect.get(error, "code"), stack: error.stack }
    process.stderr.write(`${JSON.stringify(line)}\n`)
  }
  return {
    debug: (message, fields) => write("debug", message, fields),
    info: (message, fields) => write("info", message, fields),
    warn: (message, fields) => write("warn", message, fields),
    error: (message, fields, error) => write("error", message, fields, error),
    with: (fields) => makeLog({ ...base, ...fields }),
  }
}
