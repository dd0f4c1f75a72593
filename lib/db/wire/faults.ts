import pg from "pg"

/** Codes of faults that end a connection: it was lost, the server ends it, or a pooler lost what was prepared on it. */
const ENDING = /^(08|57P|26000)/

/** Whether PostgreSQL said that the connection ends, or is of no more use. */
export const isEnding = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError && ENDING.test(fault.code ?? "")

/** Whether PostgreSQL refused a statement, which leaves the connection sound; anything else may not. */
export const isStatementError = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError && !isEnding(fault)

/** Whether PostgreSQL refused a statement only because one before it in the transaction had failed. */
export const isAfterFault = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError && fault.code === "25P02"
