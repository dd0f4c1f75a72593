/** How people know an encoding of the Encoding Standard, e.g. "GB18030 (Chinese)". */
export function encodingName(label: string): string {
  const languages = LANGUAGES[label]
  const name = label.replace(/^(utf|iso|gb|euc|koi|ibm)/, (prefix) => prefix.toUpperCase())
  return languages ? `${name} (${languages})` : name
}

const LANGUAGES: Record<string, string> = {
  "windows-1250": "Central European",
  "windows-1251": "Cyrillic",
  "windows-1252": "Western",
  "windows-1253": "Greek",
  "windows-1254": "Turkish",
  "windows-1255": "Hebrew",
  "windows-1256": "Arabic",
  "windows-1257": "Baltic",
  "windows-1258": "Vietnamese",
  "iso-8859-2": "Central European",
  "iso-8859-5": "Cyrillic",
  "iso-8859-6": "Arabic",
  "iso-8859-7": "Greek",
  "iso-8859-8": "Hebrew",
  "koi8-r": "Cyrillic",
  "koi8-u": "Cyrillic",
  ibm866: "Cyrillic",
  macintosh: "Western",
  gbk: "Chinese",
  gb18030: "Chinese",
  big5: "Chinese",
  "euc-kr": "Korean",
  "euc-jp": "Japanese",
  shift_jis: "Japanese",
}
