import { startEmbedded } from "#lib/db/embedded/embedded.ts"

// A process that uses the database of the data directory it is given until it is told to go.
const { url, leave } = await startEmbedded(process.argv[2] ?? "")
process.on("SIGTERM", () => leave().then(() => process.exit(0)))
process.stdout.write(`${url}\n`)
