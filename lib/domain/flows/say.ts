import type { Piece } from "./run-schema.ts"

/** What a turn says as one text. `showsButtons`: whether the channel shows choices by itself; else they are numbered lines. */
export const textOf = (said: readonly Piece[], { showsButtons }: { showsButtons: boolean }): string =>
  said
    .map(({ text, choices = [] }) =>
      showsButtons
        ? text
        : [text, ...choices.map(({ label }, at) => `${at + 1}. ${label}`)].filter(Boolean).join("\n"),
    )
    .filter(Boolean)
    .join("\n\n")

/** What a visitor can choose from after a turn: the choices of what was said last. */
export const choicesOf = (said: readonly Piece[]): NonNullable<Piece["choices"]> => said.at(-1)?.choices ?? []
