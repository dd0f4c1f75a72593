import pg from "pg"
import { prepareValue } from "pg/lib/utils.js"
import { notPrepared, type Prepared, preparedOn, type Shape } from "./prepared-statements.ts"
import type { Batch, Result, Results, Statement } from "./statement.ts"

/** What pg's connection offers beyond its types: the messages of the extended protocol. */
interface Messages {
  parse(statement: { name: string; text: string }): void
  bind(values: { statement: string; values: readonly (string | Buffer | null)[] }): void
  describe(portal: { type: "P"; name: string }): void
  execute(portal: { portal: string }): void
  close(statement: { type: "S"; name: string }): void
  sync(): void
}
type Done = (error: Error | null, results: Result[]) => void

/** A statement on its way; `prepared` null: parsed for this once. */
interface Sent {
  statement: Statement
  prepared: Prepared | null
}

/**
 * Statements with one Sync behind them. Outside a transaction they are one, implicitly. Extends pg's query because a
 * pipelining connection takes no other.
 */
class ExtendedQuery extends pg.Query {
  readonly #sent: readonly Sent[]
  readonly #results: Result[] = []
  readonly #done: Done
  #fault: Error | null = null
  #shape: Shape | null = null
  #current: Result = { rows: [], rowCount: 0 }

  constructor(sent: readonly Sent[], done: Done) {
    super({ text: "" })
    this.#sent = sent
    this.#done = done
    this.#shape = sent[0]?.prepared?.shape ?? null
  }

  override submit = (connection: pg.Connection) => {
    const messages = connection as unknown as Messages
    const values: ReturnType<typeof prepareValue>[][] = []
    try {
      for (const { statement } of this.#sent) values.push((statement.values ?? []).map(prepareValue))
    } catch (error) {
      return error
    }
    for (const [i, { statement, prepared }] of this.#sent.entries()) {
      if (!prepared) messages.parse({ name: "", text: statement.text })
      messages.bind({ statement: prepared?.name ?? "", values: values[i] ?? [] })
      if (!prepared?.shape) messages.describe({ type: "P", name: "" })
      messages.execute({ portal: "" })
    }
    messages.sync()
    return null
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }) {
    this.#shape = {
      names: fields.map(({ name }) => name),
      parsers: fields.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID, "text")),
    }
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    const row: Record<string, unknown> = {}
    try {
      for (let i = 0; i < fields.length; i++) {
        const text = fields[i] as string | null
        row[this.#shape?.names[i] as string] = text === null ? null : this.#shape?.parsers[i]?.(text)
      }
    } catch (error) {
      this.#fault = error as Error
    }
    this.#current.rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }) {
    const prepared = this.#sent[this.#results.length]?.prepared
    if (prepared) prepared.shape ??= this.#shape ?? { names: [], parsers: [] }
    this.#current.rowCount = Number(text.slice(text.lastIndexOf(" ") + 1)) || 0
    this.#results.push(this.#current)
    this.#current = { rows: [], rowCount: 0 }
    this.#shape = this.#sent[this.#results.length]?.prepared?.shape ?? null
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
 * first fails; the one that makes room for it is closed.
 */
class Preparation extends pg.Query {
  readonly #prepared: Prepared
  readonly #evicted: Prepared | undefined
  readonly #failed: (error: Error) => void

  constructor(prepared: Prepared, evicted: Prepared | undefined, failed: (error: Error) => void) {
    super({ text: "" })
    this.#prepared = prepared
    this.#evicted = evicted
    this.#failed = failed
  }

  override submit = (connection: pg.Connection) => {
    const messages = connection as unknown as Messages
    if (this.#evicted) messages.close({ type: "S", name: this.#evicted.name })
    messages.parse({ name: this.#prepared.name, text: this.#prepared.text })
    messages.sync()
    return null
  }

  handleError(error: Error) {
    this.#failed(error)
  }

  handleReadyForQuery() {}
}

/** Asks statements with one Sync; their results in the same order once PostgreSQL has ended all of them. */
export const send = <Rows extends readonly unknown[]>(
  client: pg.ClientBase,
  statements: Batch<Rows>,
): Promise<Results<Rows>> =>
  new Promise((resolve, reject) => {
    const asked = statements.filter((statement) => statement !== null)
    const sent = asked.map((statement): Sent => {
      if (statement.prepared === false) return { statement, prepared: null }
      const { statement: prepared, isNew, evicted } = preparedOn(client, statement.text)
      if (isNew)
        client.query(
          new Preparation(prepared, evicted, (error) => {
            notPrepared(client, prepared)
            reject(error)
          }),
        )
      return { statement, prepared }
    })
    const done: Done = (error, results) => {
      if (error) return reject(error)
      const answered = results.values()
      const all = statements.map((each) => (each && answered.next().value) ?? { rows: [], rowCount: 0 })
      resolve(all as unknown as Results<Rows>)
    }
    client.query(new ExtendedQuery(sent, done))
  })
