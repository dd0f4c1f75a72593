/**
 * One line of JSON in ASCII: readers of such streams cut UTF-8 characters at chunk borders (contract: lines are ASCII).
 */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`
