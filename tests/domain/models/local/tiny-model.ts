import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Words of a model, each with its vector. */
export type Words = Record<string, number[]>

/**
 * Writes a sentence encoder into a folder, laid out as exports of real ones are: a network that looks each token up in a
 * table, a tokenizer that cuts words as BERT's do, and how tokens become one vector.
 */
export function writeTinyModel(
  folder: string,
  words: Words,
  { pooling = {}, maxTokens = 64 }: { pooling?: object; maxTokens?: number } = {},
): void {
  const size = Object.values(words)[0]?.length ?? 0
  const none = Array.from({ length: size }, () => 0)
  const rows: [string, number[]][] = [
    ["[PAD]", none.map(() => 9)],
    ["[UNK]", none],
    ["[CLS]", none.map(() => 0.1)],
    ["[SEP]", none.map(() => 0.2)],
    ...Object.entries(words),
  ]
  mkdirSync(join(folder, "onnx"), { recursive: true })
  mkdirSync(join(folder, "1_Pooling"), { recursive: true })
  writeFileSync(join(folder, "onnx", "model.onnx"), networkOf(rows.map(([, vector]) => vector)))
  const json = (file: string, value: object) => writeFileSync(join(folder, file), JSON.stringify(value))
  json("1_Pooling/config.json", pooling)
  json("sentence_bert_config.json", { max_seq_length: maxTokens })
  json("tokenizer_config.json", { tokenizer_class: "BertTokenizer", model_max_length: 512 })
  json("tokenizer.json", tokenizerOf(rows.map(([word]) => word)))
}

function tokenizerOf(words: string[]): object {
  const special = words.slice(0, 4)
  const template = (type: string) => [
    { SpecialToken: { id: "[CLS]", type_id: 0 } },
    { Sequence: { id: type, type_id: 0 } },
    { SpecialToken: { id: "[SEP]", type_id: 0 } },
  ]
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: special.map((content, id) => ({
      ...{ id, content, special: true },
      ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
    })),
    normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: template("A"),
      pair: template("A"),
      special_tokens: {
        "[CLS]": { id: "[CLS]", ids: [2], tokens: ["[CLS]"] },
        "[SEP]": { id: "[SEP]", ids: [3], tokens: ["[SEP]"] },
      },
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  }
}

const FLOAT = 1
const INT64 = 7

/** An ONNX model: last_hidden_state = Gather(table, input_ids). */
function networkOf(table: number[][]): Buffer {
  const size = table[0]?.length ?? 0
  const raw = Buffer.from(Float32Array.from(table.flat()).buffer)
  const tensor = message(
    number(1, table.length),
    number(1, size),
    number(2, FLOAT),
    bytes(8, "table"),
    bytes(9, raw),
  )
  const node = message(
    bytes(1, "table"),
    bytes(1, "input_ids"),
    bytes(2, "last_hidden_state"),
    bytes(4, "Gather"),
  )
  const graph = message(
    bytes(1, node),
    bytes(2, "tiny"),
    bytes(5, tensor),
    bytes(11, value("input_ids", INT64, ["texts", "tokens"])),
    bytes(11, value("attention_mask", INT64, ["texts", "tokens"])),
    bytes(12, value("last_hidden_state", FLOAT, ["texts", "tokens", size])),
  )
  const opset = message(bytes(1, ""), number(2, 13))
  return message(number(1, 8), bytes(7, graph), bytes(8, opset))
}

function value(name: string, type: number, dims: (string | number)[]): Buffer {
  const shape = message(
    ...dims.map((dim) => bytes(1, typeof dim === "number" ? number(1, dim) : bytes(2, dim))),
  )
  return message(bytes(1, name), bytes(2, bytes(1, message(number(1, type), bytes(2, shape)))))
}

// Protocol Buffers: a field is its number and kind, then a number or bytes with their length.
const message = (...fields: Buffer[]) => Buffer.concat(fields)
const number = (field: number, given: number) => message(varint(field << 3), varint(given))
function bytes(field: number, given: string | Buffer): Buffer {
  const content = Buffer.from(given as string)
  return message(varint((field << 3) | 2), varint(content.length), content)
}
function varint(given: number): Buffer {
  const out: number[] = []
  let rest = given
  for (; rest > 0x7f; rest >>>= 7) out.push((rest & 0x7f) | 0x80)
  return Buffer.from([...out, rest])
}
