const LONGEST = 200

/** A file's name fit to be shown: no folders, no control or direction marks, not endless. It never names a path. */
export function cleanName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).pop() ?? ""
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim()
  if (!plain || /^\.+$/.test(plain)) return "document"
  if (plain.length <= LONGEST) return plain
  const extension = /\.\w{1,8}$/.exec(plain)?.[0] ?? ""
  return (
    plain
      .slice(0, LONGEST - extension.length)
      .toWellFormed()
      .replace(/\ufffd$/, "") + extension
  )
}
