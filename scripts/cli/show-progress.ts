const EVERY_MS = 1000

/** One line on the terminal that says how far something is; nothing where nobody looks. */
export function showProgress(verb: string, isQuiet: boolean) {
  const isShown = !isQuiet && process.stderr.isTTY
  let last = 0
  return {
    show({ bytes, files }: { bytes: number; files: number }) {
      if (!isShown || Date.now() - last < EVERY_MS) return
      last = Date.now()
      process.stderr.write(`\r\x1b[K${verb} ${readableBytes(bytes)}, ${files} files`)
    },
    end() {
      if (isShown && last) process.stderr.write("\r\x1b[K")
    },
  }
}

export function readableBytes(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB", "TB"]
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  const value = bytes / 1024 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`
}
