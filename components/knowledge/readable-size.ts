/** Bytes as people read them: "512 B", "48 KB", "2.4 MB". */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1024, "KB"] : [bytes / 2 ** 20, "MB"]
  return `${size < 10 ? Number(size.toFixed(1)) : Math.round(size)} ${unit}`
}
