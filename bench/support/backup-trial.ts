import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { checkArchive } from "../../lib/domain/backup/backup.ts"
import { type Install, install } from "./install.ts"

interface Trial {
  /** Chats a second, and for how many seconds before the backup begins; they go on until it is made. */
  rate: number
  seconds: number
  /** Uploaded files, and the bytes of each. */
  files: number
  fileBytes: number
  /** Two free ports: of the install and of the one that is restored. */
  ports: [number, number]
}
interface BackupSaid {
  file: string
  bytes: number
  rows: number
  files: { count: number; bytes: number; damaged: string[] }
}

const EMAIL = "client@example.com"
const PASSWORD = "correct horse battery"
const FACT = "Delivery costs 4.90 euros and takes two days."

/**
 * Makes an install with files, backs it up by the command line while chats run, and restores that into an empty folder.
 * Compares the restored rows (by a backup of the restored install) and files with the first's, then signs in and chats
 * there.
 */
export async function backupTrial({ rate, seconds, files, fileBytes, ports }: Trial) {
  const folder = await mkdtemp(join(tmpdir(), "livery-trial-"))
  const first = install(join(folder, "from"), ports[0])
  const second = install(join(folder, "to"), ports[1])
  try {
    const { partner, key } = await makeClient(first)
    const server = await first.serve()
    await fill(first, key, files, fileBytes)
    const chats = startChats(first, key, rate)
    await pause(seconds * 1000)
    chats.mark()
    const backup = await timed(first.livery<BackupSaid>("backup", "--to", join(folder, "first.tar.gz")))
    const chatted = await chats.stop()
    await server.stop()

    const restore = await timed(second.livery("restore", backup.answer.file))
    const again = await second.livery<BackupSaid>("backup", "--to", join(folder, "second.tar.gz"))
    const [one, other] = [await checkArchive(backup.answer.file), await checkArchive(again.file)]
    const [kept, restored] = [await first.hashFiles(), await second.hashFiles()]

    await second.run("bench/support/sign-in.ts", partner, EMAIL, PASSWORD)
    const restarted = await second.serve()
    const { bot_response } = await second.post<{ bot_response: { message: string } }>(
      key,
      "/conversations/after/messages",
      { message: "How much does delivery cost?" },
    )
    await restarted.stop()
    return {
      ...chatted,
      backup: backup.answer,
      backupSeconds: backup.seconds,
      restoreSeconds: restore.seconds,
      otherTables: one.manifest.database.tables.filter(
        ({ sha256 }, i) => sha256 !== other.manifest.database.tables[i]?.sha256,
      ),
      otherFiles: Object.keys(restored).filter((file) => restored[file] !== kept[file]),
      restoredFiles: Object.keys(restored).length,
      answersFromKnowledge: bot_response.message.includes("4.90"),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeClient({ livery }: Install) {
  const agency = await livery<{ account: { id: string } }>(
    ...["partner", "create", "--name", "Agency", "--slug", "agency"],
    ...["--email", "owner@example.com", "--password", PASSWORD],
  )
  const partner = agency.account.id
  const client = await livery<{ apiKey: string }>(
    ...[
      "customer",
      "create",
      "--partner",
      partner,
      "--name",
      "Client",
      "--email",
      EMAIL,
      "--password",
      PASSWORD,
    ],
  )
  return { partner, key: client.apiKey }
}

async function fill({ post }: Install, key: string, files: number, fileBytes: number): Promise<void> {
  const bot = await post<{ id: string }>(key, "/bots", { name: "Bot", channel_type: "webchat" })
  await post(key, "/knowledge/sources", {
    bot_id: bot.id,
    name: "Delivery",
    source_type: "text",
    content: FACT,
  })
  for (let i = 0; i < files; i++) {
    const form = new FormData()
    form.append("bot_id", bot.id)
    form.append("name", `File ${i}`)
    const text = `File ${i} says something of its own: ${i * 7919}.\n`
    form.append(
      "file",
      new File([text.repeat(Math.ceil(fileBytes / text.length))], `file-${i}.txt`, { type: "text/plain" }),
    )
    await post(key, "/knowledge/upload", form)
  }
}

/** Sends chats at a rate, whether or not the ones before have been answered. */
function startChats({ post }: Install, key: string, rate: number) {
  const took: number[] = []
  const underWay = new Set<Promise<void>>()
  let [sent, failed, before] = [0, 0, 0]
  const chat = async (n: number) => {
    const began = performance.now()
    try {
      await post(key, `/conversations/load-${n % 200}/messages`, { message: `What does file ${n % 20} say?` })
      took.push(performance.now() - began)
    } catch {
      failed++
    }
  }
  const timer = setInterval(() => {
    const one = chat(sent++).finally(() => underWay.delete(one))
    underWay.add(one)
  }, 1000 / rate)
  return {
    /** From here on the backup is made. */
    mark() {
      before = took.length
    },
    async stop() {
      clearInterval(timer)
      await Promise.all(underWay)
      return { sent, failed, p95Before: p95(took.slice(0, before)), p95During: p95(took.slice(before)) }
    },
  }
}

const p95 = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? 0

async function timed<Answer>(work: Promise<Answer>): Promise<{ answer: Answer; seconds: number }> {
  const began = performance.now()
  const answer = await work
  return { answer, seconds: (performance.now() - began) / 1000 }
}
