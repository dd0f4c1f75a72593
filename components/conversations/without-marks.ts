/** An answer without the numbers of its sources, as a person would write it. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/ ?\[\d{1,3}\]/g, "")
    .replace(/[ \t]+$/gm, "")
    .trim()
