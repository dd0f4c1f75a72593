import type { Colors, Settings } from "../shared/schema.ts"

const COLOUR = /^[#\w]+(\([\w.%\s,/-]+\))?$/

/**
 * The variables that a bot's settings set, as a style sheet of the shadow root. Whatever is no colour or number is left
 * out, so that settings never carry CSS.
 */
export const tokensOf = ({ colors, offset, z_index, direction }: Settings, up: number): string =>
  `:host{--z:${+z_index};--x:var(--livery-offset-x,${+offset.x}px);--y:var(--livery-offset-y,${+offset.y}px);` +
  `--dy:${+up}px;--dir:${direction === "rtl" ? "rtl" : "ltr"};--font:var(--livery-font,system-ui,sans-serif);` +
  `${shades(colors.light)}}:host([data-dark]){${shades(colors.dark)}}`

const shades = (colors: Colors) =>
  Object.entries(colors)
    .filter(([, colour]) => COLOUR.test(colour))
    .map(([name, colour]) => {
      const variable = name.replaceAll(/\W|_/g, "-")
      return `--${variable}:var(--livery-${variable},${colour});`
    })
    .join("")
