import { schemaDiff } from "./schema-diff.ts"

const sql = await schemaDiff()
if (sql !== "") {
  console.error(
    `prisma/schema and prisma/migrations differ. Write the migration: npm run db:new -- name\n\n${sql}`,
  )
  process.exitCode = 1
}
