export { type CodeBlock, codeBlocksOf, linesOf } from "./code-blocks.ts"
export { marksOf, plainText } from "./marks.ts"
export { type Row, rowsOf } from "./rows.ts"
