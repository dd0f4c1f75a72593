import pg from "pg"

/** What pg's connection offers beyond its types: the messages of the extended protocol, and which names are prepared. */
interface Wire {
  execute(portal: { portal: string }): void
  sync(): void
  submittedNamedStatements: Record<string, string>
}
/** What pg's own query does with the messages it is handed. */
interface Handling {
  name?: string | undefined
  text?: string | undefined
  _result: pg.QueryResult
  prepare(wire: Wire): void
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
}

type Done = (error: Error | null, results: pg.QueryResult[]) => void

/** One statement of a trip: prepared and executed like any other, but not ended by a Sync of its own. */
class Step extends pg.Query {
  _getRows(wire: Wire) {
    wire.execute({ portal: "" })
  }
}

/**
 * Named statements that travel together: one write, one Sync, and so one implicit transaction in PostgreSQL, which
 * answers in one piece. A statement that fails undoes those before it and keeps those behind it from running. Extends
 * pg's query because a pipelining connection takes no other.
 */
class Trip extends pg.Query {
  readonly #steps: Handling[]
  readonly #done: Done
  #at = 0

  constructor(statements: readonly pg.QueryConfig[], done: Done) {
    super({ text: "" })
    this.#steps = statements.map((each) => new Step(each) as unknown as Handling)
    this.#done = done
    this.#name()
  }

  /** pg notes what has been prepared under the name and text of the query that is being answered. */
  #name() {
    const { name, text } = this.#steps[this.#at] ?? {}
    Object.assign(this, { name, text })
  }

  override submit = (connection: pg.Connection) => {
    const wire = connection as unknown as Wire
    for (const step of this.#steps) step.prepare(wire)
    wire.sync()
    return null
  }

  handleRowDescription(message: unknown) {
    this.#steps[this.#at]?.handleRowDescription(message)
  }
  handleDataRow(message: unknown) {
    this.#steps[this.#at]?.handleDataRow(message)
  }
  handleCommandComplete(message: unknown, wire: Wire) {
    this.#steps[this.#at]?.handleCommandComplete(message, wire)
    this.#at++
    this.#name()
  }
  handleError(error: Error, wire: Wire) {
    // What stood behind the fault was never prepared.
    for (const { name } of this.#steps.slice(this.#at)) if (name) delete wire.submittedNamedStatements[name]
    this.#done(error, [])
  }
  handleReadyForQuery() {
    this.#done(
      null,
      this.#steps.map(({ _result }) => _result),
    )
  }
}

/** Asks named statements in one trip and one transaction; their results in the same order, once it is committed. */
export const trip = (
  client: pg.ClientBase,
  statements: readonly pg.QueryConfig[],
): Promise<pg.QueryResult[]> =>
  new Promise((resolve, reject) => {
    client.query(new Trip(statements, (error, results) => (error ? reject(error) : resolve(results))))
  })
