/** What a command says when it is done. */
export interface Answer {
  /** For programs (--json), one object. */
  json: object
  /** For people. */
  text: string
  /** 0 unless it says otherwise. */
  exitCode?: number
}

/** One command of the command line: what it takes and does. */
export interface CliCommand {
  /** What is named without a flag, behind the command's words. */
  argument?: string
  options: Record<string, "required" | "optional" | "flag">
  about: string
  /** "nothing": the command brings up by itself what it needs. Else the database is up and migrated when it runs. */
  opens?: "nothing"
  /** Flags that were given are "", `json` too. */
  run(options: Record<string, string | undefined>): Promise<Answer>
}
