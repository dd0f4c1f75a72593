import { expect, test } from "vitest"
import { parseModelName } from "#lib/domain/models/parse-model-name.ts"

test.each([
  ["openai/gpt-test", { provider: "openai", name: "gpt-test", options: {} }],
  [
    "openai/gpt-test/temperature=0.2",
    { provider: "openai", name: "gpt-test", options: { temperature: 0.2 } },
  ],
  [
    "gpt-4/temperature=0.7/maxTokens=100",
    { provider: null, name: "gpt-4", options: { temperature: 0.7, maxTokens: 100 } },
  ],
  ["gpt-4", { provider: null, name: "gpt-4", options: {} }],
  ["openai/meta-llama/llama-3", { provider: "openai", name: "meta-llama/llama-3", options: {} }],
  ["openai/x/strategy=compact", { provider: "openai", name: "x", options: { strategy: "compact" } }],
  ["openai/x/strategy=forget", { provider: "openai", name: "x", options: {} }],
  ["openai/x/temperature=hot/color=red", { provider: "openai", name: "x", options: {} }],
])("%s", (text, expected) => {
  expect(parseModelName(text)).toEqual(expected)
})
