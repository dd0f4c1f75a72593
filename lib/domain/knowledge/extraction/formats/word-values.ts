/** The value of an element of WordprocessingML, whatever the prefix of its namespace; "" without one. */
export const wordValue = (attributes: Record<string, string>): string =>
  attributes["w:val"] ?? attributes.val ?? ""

/** Whether an element that switches something switches it on. */
export const isOn = (attributes: Record<string, string>): boolean =>
  !/^(0|false|off|none)$/.test(wordValue(attributes))
