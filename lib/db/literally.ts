/** A text in which no sign stands for others, for what Prisma makes a pattern of. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&")
