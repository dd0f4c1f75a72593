/** What pg and pg-pool say, without a code, of a connection that broke or never came. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed)|Cannot use a pool after calling end)/

/** Codes of node's sockets; of the database only where the fault is known to be one of its connection. */
const SOCKET = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "ENOTFOUND", "ETIMEDOUT", "EACCES"])

/** What Prisma's driver adapter calls faults that carry no code of PostgreSQL's. */
const KINDS: Record<string, string> = {
  DatabaseNotReachable: "08001",
  ConnectionClosed: "08006",
  SocketTimeout: "08006",
  TlsConnectionError: "08001",
}

/** A fault of PostgreSQL, whichever of pg, the driver adapter and Prisma it came through. */
export interface DatabaseFault {
  /** SQLSTATE, a code of Prisma's (P1001, P2025, …), or undefined: not the database's. */
  code: string | undefined
  detail: string | undefined
  message: string
  /** Prisma's model that was asked for. */
  model: string | undefined
}

interface Thrown extends Error {
  code?: string
  /** Of Prisma, where no connection could be made. */
  errorCode?: string
  detail?: string
  meta?: { modelName?: string; driverAdapterError?: { cause?: Cause } }
}
interface Cause {
  kind?: string
  originalCode?: string
  originalMessage?: string
  code?: string
  message?: string
  detail?: string
}

/** What went wrong in the database; `connecting`: the fault is one of a connection to it, whoever says so. */
export function databaseFault(error: Error, connecting = false): DatabaseFault {
  const fault = error as Thrown
  const cause =
    fault.meta?.driverAdapterError?.cause ??
    (fault.name === "DriverAdapterError" ? (fault.cause as Cause | undefined) : undefined)
  return {
    code: codeOf(fault, cause, connecting),
    detail: cause?.detail ?? fault.detail,
    message: cause?.originalMessage ?? cause?.message ?? fault.message,
    model: fault.meta?.modelName,
  }
}

function codeOf(fault: Thrown, cause: Cause | undefined, connecting: boolean): string | undefined {
  const stated =
    cause?.originalCode ?? cause?.code ?? KINDS[cause?.kind ?? ""] ?? fault.code ?? fault.errorCode
  if (stated === undefined) return LOST.test(fault.message) ? "08006" : undefined
  if (!SOCKET.has(stated)) return stated
  return connecting ? "08006" : undefined
}
