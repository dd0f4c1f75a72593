/** A place that one message of the Tenant API passes. */
export interface Step {
  file: string
  /** The function that does it: a test sends a message and looks whether it ran. */
  runs: string
  says: string
  /** The file that is handed this one's work when the process starts, so that nothing on the way imports it. */
  registeredIn?: string
}

const step = (file: string, runs: string, says: string): Step => ({ file, runs, says })

/** The way of `POST /conversations/{session_id}/messages`, in order. docs/a-requests-journey.md tells it. */
export const steps: readonly Step[] = [
  step("lib/api/node/api-listener.ts", "apiListener", "takes the request from node's server, before Next"),
  step("lib/api/app.ts", "handle", "finds the route that the address names"),
  step("lib/api/serve-route.ts", "serveRoute", "is the whole journey in a dozen lines: who, what, do, say"),
  step("lib/api/rate-limit.ts", "rateLimit", "counts the address, and later the key"),
  step("lib/api/tenant/authenticate.ts", "authenticate", "reads the key from its header"),
  step("lib/auth/token-context.ts", "contextForKey", "makes a context: account, principal, rights"),
  step("lib/domain/api-keys/find-caller.ts", "findCaller", "looks the key's digest up, or remembers it"),
  step("lib/api/authorise-route.ts", "authoriseRoute", "holds a key to its routes"),
  step("lib/api/read-input.ts", "readInput", "reads the body within its bounds and checks it"),
  step("lib/api/tenant/send-message.ts", "handler", "translates the wire's words into the domain's"),
  step(
    "lib/domain/chat/respond.ts",
    "respondTo",
    "runs one turn; permission and input are checked before it",
  ),
  step("lib/domain/rights/rights.ts", "whileAllowed", "ends the turn when the right to it ends"),
  step("lib/domain/chat/answer/open.ts", "acceptTurn", "commits the message with a pending answer"),
  step("lib/domain/chat/look-up-turn.ts", "lookUpTurn", "reads session, bot and history in one exchange"),
  step("lib/domain/chat/find-passages.ts", "findPassages", "asks the bot's dataset"),
  step("lib/domain/retrieval/search.ts", "findRecords", "ranks by postings and reads the best again"),
  step("lib/domain/chat/reserve-for-turn.ts", "reserveForTurn", "takes messages and tokens from the limits"),
  step(
    "lib/db/transaction.ts",
    "sqlTransaction",
    "runs statements as the account, behind row-level security",
  ),
  step("lib/db/wire/pipeline.ts", "inPipeline", "shares connections between requests"),
  step("lib/db/wire/group-commit.ts", "groupCommit", "brings commits under way to disk together"),
  step("lib/domain/chat/answer/answer.ts", "makeAnswer", "makes the answer as a stream of events"),
  step("lib/domain/chat/build-prompt.ts", "buildPrompt", "fits instructions, passages and history"),
  step("lib/domain/chat/generate-answer.ts", "generateAnswer", "asks the model as often as it takes"),
  step("lib/domain/models/generate.ts", "generate", "calls one model, whichever it is"),
  {
    ...step("lib/domain/quotes/answer.ts", "answer", "answers by quoting, where no other model is set up"),
    registeredIn: "lib/domain/models/builtin.ts",
  },
  step("lib/domain/retrieval/cite.ts", "cite", "keeps only quotes that are in the source"),
  step("lib/domain/chat/answer/write.ts", "storedDraft", "writes text down while it is made"),
  step("lib/domain/chat/answer/close.ts", "closeStored", "commits how the answer ended, until it is done"),
  step(
    "lib/db/statements/close-answer.ts",
    "closeAnswer",
    "closes the answer: text, counters, event, in one place",
  ),
  step("lib/api/turn-outcome.ts", "wholeTurn", "gathers the events into one answer"),
  step("lib/api/reply.ts", "toResponse", "makes the response"),
]
