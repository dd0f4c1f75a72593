import pg from "pg"
import { prepareValue } from "pg/lib/utils.js"

/** What pg's connection offers beyond its types: the messages of the extended protocol, and which names are prepared. */
interface Wire {
  parse(statement: { name: string; text: string }): void
  bind(values: { statement: string; values: readonly (string | Buffer | null)[] }): void
  describe(portal: { type: "P"; name: string }): void
  execute(portal: { portal: string }): void
  sync(): void
  parsedStatements: Record<string, string>
  submittedNamedStatements: Record<string, string>
}
type Done = (error: Error | null, results: Result[]) => void

/** A connection prepares a statement once under its name; one without a name, anew each time. */
export interface Statement {
  name?: string
  text: string
  values?: readonly unknown[]
}
export interface Result {
  rows: Record<string, unknown>[]
  /** Rows that a statement returned or, where it returns none, touched. */
  rowCount: number
}

/** The columns of a statement's answer: they are asked for once a connection. */
interface Shape {
  names: string[]
  parsers: ((text: string) => unknown)[]
}
const shapes = new WeakMap<Wire, Map<string, Shape>>()

/**
 * Named statements that travel together: one write, one Sync, and so one implicit transaction in PostgreSQL, which
 * answers in one piece. A statement that fails undoes those before it and keeps those behind it from running. Extends
 * pg's query because a pipelining connection takes no other.
 */
class BatchQuery extends pg.Query {
  readonly #statements: readonly Statement[]
  readonly #results: Result[] = []
  readonly #done: Done
  #shapes = new Map<string, Shape>()
  #fault: Error | null = null
  #current: Result = { rows: [], rowCount: 0 }

  constructor(statements: readonly Statement[], done: Done) {
    super({ text: "" })
    this.#statements = statements
    this.#done = done
    this.#announce()
  }

  get #name(): string {
    return this.#statements[this.#results.length]?.name ?? ""
  }

  /** pg notes what has been prepared under the name and text of the query that is being answered. */
  #announce() {
    Object.assign(this, { name: this.#name, text: this.#statements[this.#results.length]?.text })
  }

  override submit = (connection: pg.Connection) => {
    const wire = connection as unknown as Wire
    const values: ReturnType<typeof prepareValue>[][] = []
    try {
      for (const statement of this.#statements) values.push((statement.values ?? []).map(prepareValue))
    } catch (error) {
      return error
    }
    this.#shapes = shapes.get(wire) ?? this.#shapes
    shapes.set(wire, this.#shapes)
    for (const [i, { name = "", text }] of this.#statements.entries()) {
      if (!name) wire.parse({ name, text })
      wire.bind({ statement: name, values: values[i] ?? [] })
      if (!name || !this.#shapes.has(name)) wire.describe({ type: "P", name: "" })
      wire.execute({ portal: "" })
    }
    wire.sync()
    return null
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }) {
    this.#keepShape({
      names: fields.map(({ name }) => name),
      parsers: fields.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID, "text")),
    })
  }

  #keepShape(shape: Shape) {
    if (!this.#name || !this.#shapes.has(this.#name)) this.#shapes.set(this.#name, shape)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    const shape = this.#shapes.get(this.#name)
    const row: Record<string, unknown> = {}
    try {
      for (let i = 0; i < fields.length; i++) {
        const text = fields[i] as string | null
        row[shape?.names[i] as string] = text === null ? null : shape?.parsers[i]?.(text)
      }
    } catch (error) {
      this.#fault = error as Error
    }
    this.#current.rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }) {
    if (this.#name) this.#keepShape({ names: [], parsers: [] })
    this.#current.rowCount = Number(text.slice(text.lastIndexOf(" ") + 1)) || 0
    this.#results.push(this.#current)
    this.#current = { rows: [], rowCount: 0 }
    this.#announce()
  }

  handleError(error: Error) {
    this.#done(error, [])
  }

  handleReadyForQuery() {
    this.#done(this.#fault, this.#results)
  }
}

/**
 * Prepares a statement on its own, so that it stays prepared for those sent behind it even if the batch that needed it
 * first fails.
 */
class Preparation extends pg.Query {
  readonly #statement: { name: string; text: string }
  readonly #failed: (error: Error) => void

  constructor(statement: { name: string; text: string }, failed: (error: Error) => void) {
    super({ text: "" })
    this.#statement = statement
    this.#failed = failed
    // Under these pg notes what has been prepared.
    Object.assign(this, statement)
  }

  override submit = (connection: pg.Connection) => {
    const wire = connection as unknown as Wire
    wire.parse(this.#statement)
    wire.sync()
    return null
  }

  handleError(error: Error) {
    this.#failed(error)
  }

  handleReadyForQuery() {}
}

/** Asks statements in one batch and one transaction; their results in the same order, once it is committed. */
export const batch = (client: pg.ClientBase, statements: readonly Statement[]): Promise<Result[]> =>
  new Promise((resolve, reject) => {
    const { parsedStatements, submittedNamedStatements } = (client as unknown as { connection: Wire })
      .connection
    for (const { name, text } of statements) {
      if (!name || parsedStatements[name] !== undefined || submittedNamedStatements[name] !== undefined)
        continue
      submittedNamedStatements[name] = text
      client.query(new Preparation({ name, text }, reject))
    }
    client.query(new BatchQuery(statements, (error, results) => (error ? reject(error) : resolve(results))))
  })

/** Codes of faults that end a connection: it was lost, the server ends it, or a pooler lost what was prepared on it. */
const ENDING = /^(08|57P|26000)/

/** Whether PostgreSQL said that the connection ends, or is of no more use. */
export const isEnding = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError && ENDING.test(fault.code ?? "")

/** Whether PostgreSQL refused a statement, which leaves the connection sound; anything else may not. */
export const isRefusal = (fault: unknown): boolean => fault instanceof pg.DatabaseError && !isEnding(fault)

/** Whether PostgreSQL refused a statement only because one before it in the transaction had failed. */
export const isAfterFault = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError && fault.code === "25P02"
