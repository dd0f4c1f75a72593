import type { Options } from "../shared/schema.ts"

/** What the script tag says that this code came from; undefined where there is no bot in it. */
export function readTag(script: HTMLScriptElement): Options | undefined {
  const { bot, mode, target, launcher, locale, position, theme } = script.dataset
  if (!bot) return undefined
  return {
    bot,
    base: new URL(script.src, location.href).origin,
    mode: mode === "inline" || mode === "page" ? mode : "floating",
    target: target ?? null,
    launcher: launcher ?? null,
    locale: locale ?? null,
    position: position === "left" || position === "right" ? position : null,
    theme: theme === "light" || theme === "dark" || theme === "auto" || theme === "page" ? theme : null,
  }
}
