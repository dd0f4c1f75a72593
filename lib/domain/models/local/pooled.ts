import type { Pooling } from "./model-facts.ts"

/** One text's vector of its tokens', of which there are `count` of `size` numbers each, from `at` on. */
export function pooled(
  data: Float32Array,
  { at, count, size }: { at: number; count: number; size: number },
  pooling: Pooling,
): number[] {
  const token = (n: number) => data.subarray(at + n * size, at + (n + 1) * size)
  if (pooling === "first") return [...token(0)]
  if (pooling === "last") return [...token(count - 1)]
  const sum = new Float64Array(size)
  for (let n = 0; n < count; n++) for (const [i, value] of token(n).entries()) sum[i] = (sum[i] ?? 0) + value
  return Array.from(sum, (value) => value / count)
}
