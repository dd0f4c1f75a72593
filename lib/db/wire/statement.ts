declare const ROW: unique symbol

/**
 * One statement with its parameters. A connection prepares it once, under a name that follows from its text
 * (prepared-statements.ts), so its text is a constant and what varies is a parameter.
 */
export interface Statement<Row = unknown> {
  text: string
  values?: readonly unknown[]
  /** Of a text that data gave its form, which would push others out: parsed each time. */
  prepared?: false
  readonly [ROW]?: Row
}

export interface Result<Row = Record<string, unknown>> {
  rows: Row[]
  /** Rows that a statement returned or, where it returns none, touched. */
  rowCount: number
}

/** Statements that are asked together, one for each type of row; null asks nothing and answers no row. */
export type Batch<Rows extends readonly unknown[]> = { readonly [K in keyof Rows]: Statement<Rows[K]> | null }
/** The results of a batch, in its order. */
export type Results<Rows extends readonly unknown[]> = { -readonly [K in keyof Rows]: Result<Rows[K]> }

/** What statements are asked on one by one. */
export interface Sql {
  query<Row = Record<string, unknown>>(statement: Statement<Row>): Promise<Result<Row>>
}

/** A connection inside a transaction. Statements may be sent without waiting for the one before. */
export interface TransactionSql extends Sql {
  /** In one round trip, in their order; where one fails, those behind it are not run. */
  all<Rows extends readonly unknown[]>(statements: Batch<Rows>): Promise<Results<Rows>>
}
