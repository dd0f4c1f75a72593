import { fillVariables, type Variables } from "../../core/fill-variables.ts"
import type { Language } from "../../core/languages.ts"
import { ruleHolds, split } from "./holds.ts"
import { ASK, RETRY } from "./phrases.ts"
import { readValue } from "./read-value.ts"
import type { Effect, FlowState, Outcome, Piece, Run, Stop } from "./run-schema.ts"
import { type Block, type BlockOf, type FlowDocument, type FlowEnd, MOST_STEPS } from "./schema.ts"

/**
 * What makes a flow go on: that a conversation begins, that its visitor says something, or that its time has come. Nothing
 * here reads a clock, a database or chance: the same flow, state and words come to the same, so that a turn can be told
 * again.
 */
export type Entry = { by: "start" | "message"; text: string } | { by: "due" }

/** Where a conversation stands that has not entered its flow. */
export const START: FlowState = { at: null, ended: null, tries: 0, wait: 0, due: null }

/** A turn that begins; `state` null: the conversation enters its flow. */
export const newRun = (
  state: FlowState | null,
  {
    variables,
    language,
    text,
    handover = "",
  }: { variables: Variables; language: Language; text: string | null; handover?: string },
): Run => ({
  state: { ...(state ?? START), pending: null },
  question: text,
  said: [],
  variables: structuredClone(variables),
  set: [],
  tags: [],
  path: [],
  before: [],
  language,
  handover,
})

/** Takes a turn up to where it rests, or to what has to be done outside. Changes `run`. */
export function enter(flow: FlowDocument, run: Run, { by }: Pick<Entry, "by">): Stop {
  const { state } = run
  if (state.ended) return REST
  const block = blockOf(flow, state.at)
  if (!block) return walk(flow, run, flow.start)
  if (by === "due") return state.due ? leave(flow, run, block, "noReply", state.due.next) : REST
  switch (block.type) {
    case "input":
      return hearInput(flow, run, block)
    case "choice":
      return hearChoice(flow, run, block)
    case "answer":
      return walk(flow, run, block.id)
    // What is said while it waits for a time ends the waiting.
    case "delay":
      return leave(flow, run, block, "next", block.next)
    default:
      return walk(flow, run, block.id)
  }
}

/** Goes on once the outcome of an effect is known. Changes `run`. */
export function resume(flow: FlowDocument, run: Run, effect: Effect, outcome: Outcome): Stop {
  const block = blockOf(flow, effect.blockId)
  if (block?.type === "answer" && outcome.type === "answer") {
    run.question = null
    const target = block[outcome.exit]
    // An exit that leads nowhere: it has answered, and hears the next question.
    return target === null
      ? wait(run, block, block.noReply, outcome.exit)
      : leave(flow, run, block, outcome.exit, target)
  }
  if (block?.type === "http" && outcome.type === "http") {
    const { answer } = outcome
    if (!answer) return leave(flow, run, block, "failed", block.failed ?? block.next)
    for (const { path, variable } of block.save) setVariable(run, variable, pick(answer.body, path))
    return leave(flow, run, block, "next", block.next)
  }
  return end(run, "open")
}

/** Waits at the block of an effect whose outcome stays unknown, or that has to wait for its visitor. Changes `run`. */
export function stayAt(flow: FlowDocument, run: Run, { blockId }: Effect): void {
  const block = blockOf(flow, blockId)
  if (block) wait(run, block, "noReply" in block ? block.noReply : null, null)
  else end(run, "open")
}

/** Goes from block to block until one waits, ends, or wants something done. */
function walk(flow: FlowDocument, run: Run, from: string | null): Stop {
  let at = from
  while (run.path.length < MOST_STEPS) {
    const block = blockOf(flow, at)
    if (!block) return end(run, "open")
    run.state.at = block.id
    switch (block.type) {
      case "message":
        say(run, block.text)
        at = pass(run, block, "next", block.next)
        break
      case "set":
        setVariable(run, block.variable, fill(run, block.value))
        at = pass(run, block, "next", block.next)
        break
      case "tag":
        run.tags.push(...block.tags.filter((tag) => !run.tags.includes(tag)))
        at = pass(run, block, "next", block.next)
        break
      case "jump":
        at = pass(run, block, "next", block.next)
        break
      case "condition": {
        const rule = block.rules.find((each) => ruleHolds(each, run.variables))
        at = rule ? pass(run, block, rule.id, rule.next) : pass(run, block, "otherwise", block.otherwise)
        break
      }
      case "input":
        say(run, block.text)
        return wait(run, block, block.noReply, null)
      case "choice":
        sayChoice(run, block)
        return wait(run, block, block.noReply, null)
      case "delay":
        return wait(run, block, { after: block.seconds, next: block.next }, null)
      case "answer":
        if (run.question !== null)
          return { type: "effect", effect: { type: "answer", blockId: block.id, question: run.question } }
        // Nobody is left without a word: it is their turn to ask.
        say(run, block.text || (run.said.length === 0 ? ASK[run.language] : ""))
        return wait(run, block, block.noReply, null)
      case "http":
        return { type: "effect", effect: requestOf(run, block) }
      case "handover":
        say(run, block.text || run.handover)
        return end(run, "handover", block)
      case "end":
        say(run, block.text)
        return end(run, "end", block)
    }
  }
  return end(run, "steps")
}

function hearInput(flow: FlowDocument, run: Run, block: BlockOf<"input">): Stop {
  const value = readValue(block.kind, run.question ?? "")
  if (value !== null) {
    setVariable(run, block.variable, value)
    run.question = null
    return leave(flow, run, block, "next", block.next)
  }
  if (run.state.tries >= block.retries && block.otherwise !== null)
    return leave(flow, run, block, "otherwise", block.otherwise)
  const tries = run.state.tries + 1
  say(run, block.retryText || RETRY[run.language][block.kind])
  const stop = wait(run, block, block.noReply, null)
  run.state.tries = tries
  return stop
}

function hearChoice(flow: FlowDocument, run: Run, block: BlockOf<"choice">): Stop {
  const said = (run.question ?? "").trim().toLowerCase()
  const option =
    block.options.find(({ label }) => label.toLowerCase() === said) ??
    // Where a channel shows no buttons, options are numbered.
    block.options[/^\d{1,2}[.)]?$/.test(said) ? Number.parseInt(said, 10) - 1 : -1]
  if (option) {
    if (block.variable !== null) setVariable(run, block.variable, option.label)
    run.question = null
    return leave(flow, run, block, option.id, option.next)
  }
  if (block.otherwise !== null) return leave(flow, run, block, "otherwise", block.otherwise)
  sayChoice(run, block)
  return wait(run, block, block.noReply, null)
}

const REST: Stop = { type: "rests" }

/** Stays at a block until its visitor says something, or its time has come. */
function wait(
  run: Run,
  block: Block,
  due: { after: number; next: string | null } | null,
  exit: string | null,
): Stop {
  run.path.push({ blockId: block.id, exit })
  run.question = null
  Object.assign(run.state, {
    at: block.id,
    tries: 0,
    wait: run.state.wait + 1,
    due: due && { seconds: due.after, next: due.next },
  })
  return REST
}

/** `at`: the block that ends it; absent: no block does. */
function end(run: Run, ended: FlowEnd, at?: Block): Stop {
  if (at) run.path.push({ blockId: at.id, exit: null })
  Object.assign(run.state, { at: null, ended, tries: 0, wait: run.state.wait + 1, due: null })
  return REST
}

function pass(run: Run, block: Block, exit: string, target: string | null): string | null {
  run.path.push({ blockId: block.id, exit })
  return target
}

/** Out of a block that was waited at. */
function leave(flow: FlowDocument, run: Run, block: Block, exit: string, target: string | null): Stop {
  Object.assign(run.state, { tries: 0, due: null })
  return walk(flow, run, pass(run, block, exit, target))
}

function say(run: Run, written: string, choices?: Piece["choices"]): void {
  const text = fill(run, written).trim()
  if (text || choices) run.said.push({ text, ...(choices && { choices }) })
}

const sayChoice = (run: Run, { text, options }: BlockOf<"choice">) =>
  say(
    run,
    text,
    options.map(({ id, label }) => ({ id, label })),
  )

const fill = ({ variables }: Run, text: string) => fillVariables(text, variables)

function setVariable(run: Run, variable: string, value: unknown): void {
  const [scope, name] = split(variable)
  if (!Object.hasOwn(run.variables, scope)) return
  // Not by assignment: the name "__proto__" is one like others.
  Object.defineProperty(run.variables[scope], name, {
    value: value === undefined ? null : value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
  if (!run.set.includes(variable)) run.set.push(variable)
}

/** Values stand in an address as its parts, and in a body of JSON as text of it. */
const requestOf = (
  { variables }: Run,
  { id: blockId, method, url, headers, body }: BlockOf<"http">,
): Effect => ({
  type: "http",
  blockId,
  method,
  url: fillVariables(url, variables, encodeURIComponent),
  headers: headers.map(({ value, ...header }) => ({ ...header, value: fillVariables(value, variables) })),
  body: fillVariables(body, variables, (value) => JSON.stringify(value).slice(1, -1)),
})

/** A part of a JSON document by "items.0.status"; undefined where there is none. */
function pick(document: unknown, path: string): unknown {
  let at = document
  for (const name of path === "" ? [] : path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Record<string, unknown>)[name]
  }
  return at
}

const blocksOf = new WeakMap<FlowDocument, Map<string, Block>>()

function blockOf(flow: FlowDocument, id: string | null): Block | undefined {
  let blocks = blocksOf.get(flow)
  if (!blocks) {
    blocks = new Map(flow.blocks.map((block) => [block.id, block]))
    blocksOf.set(flow, blocks)
  }
  return id === null ? undefined : blocks.get(id)
}
