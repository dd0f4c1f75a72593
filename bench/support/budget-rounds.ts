import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { systemContext } from "../../lib/core/context.ts"
import { makeLog } from "../../lib/core/log.ts"
import { systemSql } from "../../lib/db/system.ts"
import { ensurePlatform, loadFacts } from "../../lib/domain/accounts/accounts.ts"
import { createToken } from "../../lib/domain/api-keys/api-keys.ts"
import { createBot } from "../../lib/domain/bots/bots.ts"
import { setClientBudget } from "../../lib/domain/budgets/budgets.ts"
import { recoverAnswers } from "../../lib/domain/chat/chat.ts"
import { bookForClient, setWalletOfClient } from "../../lib/domain/clients/clients.ts"
import { setPrice } from "../../lib/domain/model-prices/model-prices.ts"
import { returnReservations } from "../../lib/domain/plans/plans.ts"
import { setMarkup } from "../../lib/domain/wallets/wallets.ts"
import { root } from "../../scripts/steps/root.ts"
import { makeAccount } from "../../tests/support/account.ts"
import type { startMockModel } from "../../tests/support/mock-model.ts"

export interface BudgetRound {
  /** Answers of the model, answers that quoted, and requests that got none. */
  answered: number
  quoted: number
  died: number
  /** In millionths. */
  spent: number
  budget: number
  charged: number
  wallet: number
  /** What is not as it has to be. */
  faults: string[]
}

/** In percent. */
const MARKUP = 10
/** What one answer costs, in millionths: 400 tokens at one each. Less than is estimated, as of real models. */
const COST = 400

async function serve(): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(join(root, "tests/support/serve-api.ts"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, CLOCK_AHEAD_MS: "0" },
  })
  const url = await new Promise<string>((resolve) => child.once("message", (found) => resolve(String(found))))
  return { url, child }
}

/**
 * One new client whose visitors all ask at once; in turn its budget or its wallet is the smaller one, enough for about half of
 * them. One of two processes is killed by -9 as soon as it has made some answers.
 */
export async function budgetRound({
  round,
  visitors,
  mock,
}: {
  round: number
  visitors: number
  mock: Awaited<ReturnType<typeof startMockModel>>
}): Promise<BudgetRound> {
  const client = await makeAccount()
  const as = async (id: string) => systemContext(await loadFacts(id), makeLog(), "bench")
  const agency = await as(client.account.parentId ?? "")
  const price = { model: "openai/mock", input: 1_000_000n, output: 1_000_000n }
  await setPrice(await as((await ensurePlatform()).id), price)
  const half = Math.ceil((visitors / 2) * COST)
  const [budget, wallet] = round % 2 ? [half, half * 10] : [half * 10, half]
  const { id } = client.account
  await setClientBudget(agency, { id, budget: BigInt(budget) })
  await setMarkup(agency, { markup: MARKUP })
  await setWalletOfClient(agency, id, { isOn: true })
  await bookForClient(agency, id, { amount: BigInt(wallet) })
  const { id: botId } = await createBot(client, { name: "Bot" })
  const { token } = await createToken(client, { kind: "tenant", name: "Key" })
  const [one, two] = await Promise.all([serve(), serve()])
  const before = mock.asked.length
  const said = async (url: string, visitor: number) => {
    const answer = await fetch(`${url}/api/v1/conversations/v${visitor}/messages`, {
      method: "POST",
      headers: { "x-api-key": token, "content-type": "application/json" },
      body: JSON.stringify({ message: "Can shoes be returned?", bot_id: botId }),
    }).catch(() => null)
    await answer?.text().catch(() => null)
    return answer?.status ?? 0
  }
  const asking = Array.from({ length: visitors }, (_, visitor) =>
    said(visitor % 2 ? one.url : two.url, visitor),
  )
  while (mock.asked.length - before < visitors / 20) await pause(5)
  one.child.kill("SIGKILL")
  const statuses = await Promise.all(asking)
  two.child.kill("SIGKILL")
  // What the dead left is closed as it would be within a minute.
  await systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second' where status = 'pending'`,
  )
  await systemSql().query(`update "TokenHold" set "leaseUntil" = now() - interval '1 second'`)
  while ((await recoverAnswers()) + (await returnReservations()) > 0);
  return { ...(await sumUp(id, { budget, wallet, statuses })), budget, wallet }
}

const SUMS = `select (select coalesce(sum(cost), 0)::int from m) as messages,
    (select coalesce(sum(cost), 0)::int from "DailyCost" where "accountId" = $1::uuid) as days,
    (select coalesce(sum(used), 0)::int from "Counter" where "accountId" = $1::uuid and metric = 'cost') as client,
    (select coalesce(sum(used), 0)::int from "Counter" where "accountId" = $1::uuid and metric like 'cost:%') as bot,
    (select coalesce(sum(used), 0)::int from "Counter" c join "Account" a on a."parentId" = c."accountId"
      where a.id = $1::uuid and metric = 'cost') as agency,
    (select coalesce(sum(livery_price(cost, $2)), 0)::int from m where cost is not null) as prices,
    (select coalesce(sum(price), 0)::int from "DailyCost" where "accountId" = $1::uuid) as charges,
    (select coalesce(sum(used), 0)::int from "Counter" where "accountId" = $1::uuid and metric = 'wallet') as wallet,
    (select coalesce(-sum(amount), 0)::int from "WalletEntry" where "accountId" = $1::uuid and kind = 'use') as ledger,
    (select count(*)::int from m where status = 'pending') as pending,
    (select count(*)::int from m where model = 'openai/mock') as answered,
    (select count(*)::int from m where model = 'builtin/quotes') as quoted
  from (select) one`

async function sumUp(
  accountId: string,
  { budget, wallet, statuses }: { budget: number; wallet: number; statuses: readonly number[] },
): Promise<Omit<BudgetRound, "budget" | "wallet">> {
  const text = `with m as (select * from "Message" where "accountId" = $1::uuid and type = 'bot') ${SUMS}`
  const { rows } = await systemSql().query<Record<string, number>>(text, [accountId, MARKUP])
  const found = rows[0] ?? {}
  const { messages: spent = 0, prices: charged = 0, pending = 0, answered = 0, quoted = 0 } = found
  const differing = (names: readonly string[], sum: number) =>
    names.filter((name) => found[name] !== sum).map((name) => `${name} say ${found[name]} instead of ${sum}`)
  return {
    answered,
    quoted,
    died: statuses.filter((status) => status === 0).length,
    spent,
    charged,
    faults: [
      ...(spent > budget ? [`the budget was passed by ${spent - budget}`] : []),
      ...(charged > wallet ? [`the wallet was passed by ${charged - wallet}`] : []),
      ...differing(["days", "client", "bot", "agency"], spent),
      ...differing(["charges", "wallet", "ledger"], charged),
      ...(pending > 0 ? [`${pending} answers are under way`] : []),
      ...[...new Set(statuses)]
        .filter((status) => status !== 200 && status !== 0)
        .map((status) => `somebody was answered ${status}`),
    ],
  }
}
