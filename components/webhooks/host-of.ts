/** The part of an address that people know it by. */
export const hostOf = (url: string): string => URL.parse(url)?.host ?? url
