import { parentPort, workerData } from "node:worker_threads"
import { giveWay } from "../../../core/give-way.ts"
import { readFacts } from "./model-facts.ts"
import { pooled } from "./pooled.ts"
import type { EmbedAnswer, EmbedRequest, ThreadData } from "./protocol.ts"
import { loadRuntime } from "./runtime.ts"

const { folder, network, threads } = workerData as ThreadData

/** Entry of the thread that runs a model. */
parentPort?.on("message", async ({ id, texts }: EmbedRequest) => {
  try {
    answer({ id, vectors: await embed(texts) })
  } catch (error) {
    answer({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
// Requests come before passages, and a question's model before the indexer.
giveWay(5)

let loading: ReturnType<typeof load> | undefined

async function load() {
  const facts = readFacts(folder)
  const { onnx, tokenizers } = await loadRuntime(folder)
  const session = await onnx.InferenceSession.create(network, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  })
  const tokenizer = new tokenizers.Tokenizer(facts.tokenizer, facts.tokenizerConfig)
  return { facts, onnx, session, tokenizer }
}

/** Texts together, those that are shorter filled up to the longest. */
async function embed(texts: string[]): Promise<number[][]> {
  loading ??= load().catch((error) => {
    loading = undefined
    throw error
  })
  const { facts, onnx, session, tokenizer } = await loading
  const all = texts.map((text) => cut(tokenizer.encode(text).ids, facts.maxTokens))
  const longest = Math.max(1, ...all.map((ids) => ids.length))
  const tensor = (numberAt: (ids: number[], place: number) => number) =>
    new onnx.Tensor(
      "int64",
      BigInt64Array.from(
        all.flatMap((ids) => Array.from({ length: longest }, (_, place) => BigInt(numberAt(ids, place)))),
      ),
      [all.length, longest],
    )
  const inputs: Record<string, unknown> = {
    input_ids: tensor((ids, place) => ids[place] ?? 0),
    attention_mask: tensor((ids, place) => (place < ids.length ? 1 : 0)),
    token_type_ids: tensor(() => 0),
    position_ids: tensor((_, place) => place),
  }
  const wanted = session.inputNames.map((name) => {
    if (!inputs[name]) throw new Error(`The model asks for ${name}, which no sentence encoder needs`)
    return [name, inputs[name]]
  })
  const outputs = await session.run(Object.fromEntries(wanted))
  const output =
    outputs.sentence_embedding ?? outputs.last_hidden_state ?? outputs[session.outputNames[0] ?? ""]
  if (!output) throw new Error("The model gives nothing")
  const size = output.dims.at(-1) ?? 0
  return all.map((ids, n) =>
    output.dims.length === 2
      ? [...output.data.subarray(n * size, (n + 1) * size)]
      : pooled(output.data, { at: n * longest * size, count: Math.max(1, ids.length), size }, facts.pooling),
  )
}

/** The beginning of a text that is too long, with the token that ends it. */
const cut = (ids: number[], most: number) =>
  ids.length <= most ? ids : [...ids.slice(0, most - 1), ...ids.slice(-1)]

function answer(message: EmbedAnswer): void {
  parentPort?.postMessage(message)
}
