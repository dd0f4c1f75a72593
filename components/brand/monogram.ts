import type { Brand } from "./brand.ts"

/** The letter or digit that a brand's name begins with, in upper case; empty when it begins with anything else. */
export function monogram(brand: Pick<Brand, "name">): string {
  const letter = [...brand.name.trim()][0]?.toUpperCase() ?? ""
  return /^[\p{L}\p{N}]$/u.test(letter) ? letter : ""
}
