import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"

/** What is used of onnxruntime-node, or of onnxruntime-web, which has the same form. */
export interface Onnx {
  InferenceSession: {
    create(file: string, options: { intraOpNumThreads: number; interOpNumThreads: number }): Promise<Session>
  }
  Tensor: new (type: "int64", data: BigInt64Array, dims: number[]) => unknown
}
export interface Session {
  inputNames: readonly string[]
  outputNames: readonly string[]
  run(
    inputs: Record<string, unknown>,
  ): Promise<Record<string, { data: Float32Array; dims: readonly number[] }>>
}

/** What is used of @huggingface/tokenizers. */
export interface Tokenizers {
  Tokenizer: new (tokenizer: object, config: object) => { encode(text: string): { ids: number[] } }
}

/** In machine code, else as WebAssembly, which is slower and runs wherever Node does. */
const RUNTIMES = ["onnxruntime-node", "onnxruntime-web"]
const TOKENIZERS = ["@huggingface/tokenizers"]

/**
 * The packages that run models, which are not Livery's own: they are larger than all of it. Looked for in the folder of
 * models first, where an update of Livery leaves them alone. Throws a line that says how they are put there.
 */
export async function loadRuntime(folder: string): Promise<{ onnx: Onnx; tokenizers: Tokenizers }> {
  const models = dirname(folder)
  return {
    onnx: (await load(RUNTIMES, models)) as Onnx,
    tokenizers: (await load(TOKENIZERS, models)) as Tokenizers,
  }
}

/** The first of some packages that is installed. */
async function load(names: readonly string[], models: string): Promise<unknown> {
  for (const place of [join(models, "package.json"), import.meta.url])
    for (const name of names) {
      const file = resolved(name, place)
      if (!file) continue
      const module = await import(pathToFileURL(file).href)
      return module.default ?? module
    }
  throw new Error(
    `${names[0]} is missing. Install it: npm install --prefix ${models} ${RUNTIMES[0]} ${TOKENIZERS[0]}`,
  )
}

function resolved(name: string, place: string): string | undefined {
  try {
    return createRequire(place).resolve(name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined
    throw error
  }
}
