"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction, personAction } from "#app/person-action.ts"
import type { DeployState } from "#components/flows/deploy-button.tsx"
import type { Begun } from "#components/flows/flow-trial.tsx"
import type { Saved } from "#components/flows/use-flow-draft.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import type { FlowDocument } from "#lib/domain/flows/schema.ts"
import {
  createFlow,
  deployFlow,
  flowFigures,
  flowOfRelease,
  getFlow,
  pathOfTrial,
  rollBack,
  tryFlow,
  updateFlow,
  validateFlow,
} from "#lib/domain/releases/releases.ts"
import type { FlowFigures, PathStep } from "#lib/domain/releases/schema.ts"
import { refusalOf } from "../../../refusal-of.ts"

/** Makes the flow of a bot; answers with the reason where it fails, like what follows. */
export const makeFlow = buttonAction(async (ctx, botId: string, document: FlowDocument) => {
  await createFlow(ctx, { botId, document })
  revalidatePath(`/bots/${botId}/flow`)
})

/** Saves a flow over its `revision`, and says what is wrong with it then. */
export const saveFlow = personAction(
  async (ctx, id: string, document: FlowDocument, revision: number): Promise<Saved> => {
    try {
      const saved = await updateFlow(ctx, { id, settings: { document }, revision })
      return { revision: saved.revision, findings: await validateFlow(ctx, { id }) }
    } catch (error) {
      if (!isLiveryError(error) || error.code !== "conflict") throw error
      return { conflict: (await getFlow(ctx, { id })).revision }
    }
  },
  (error, log): Saved => {
    const { error: whole, fields = {} } = refusalOf(error, log)
    const [reason = ""] = Object.values(fields)
    return { error: whole ?? reason }
  },
)

/** Deploys a flow as it is stored. */
export const deploy = formAction(
  async (ctx, botId: string, flowId: string, _: DeployState, form: FormData): Promise<DeployState> => {
    const { release } = await deployFlow(ctx, { flowId, note: String(form.get("note") ?? "") })
    revalidatePath(`/bots/${botId}/flow`)
    return { number: release.number }
  },
)

/** Begins a test conversation that the flow leads as it is stored; answers with its session, or with why there is none. */
export const beginTrial = personAction(
  async (ctx, flowId: string): Promise<Begun> => tryFlow(ctx, { flowId }),
  (error, log): Begun => {
    const { error: whole, fields = {} } = refusalOf(error, log)
    const [reason = ""] = Object.values(fields)
    return { error: whole ?? reason }
  },
)

/** The way that a trial has taken so far; none where it cannot be read. */
export const readPath = personAction(
  (ctx, flowId: string, sessionId: string) => pathOfTrial(ctx, { flowId, sessionId }),
  (error, log): PathStep[] => {
    refusalOf(error, log)
    return []
  },
)

/** The way through a flow in the last days; undefined where it cannot be read. */
export const readFigures = personAction(
  (ctx, flowId: string): Promise<FlowFigures | undefined> => flowFigures(ctx, { flowId }),
  (error, log): undefined => {
    refusalOf(error, log)
  },
)

/** Lets new conversations begin with an earlier release; null: without a flow. */
export const turnToRelease = buttonAction(async (ctx, botId: string, releaseId: string | null) => {
  await rollBack(ctx, { botId, releaseId })
  revalidatePath(`/bots/${botId}/flow`)
})

/** Loads the flow of a release into the draft. */
export const restoreRelease = buttonAction(async (ctx, botId: string, flowId: string, releaseId: string) => {
  const document = await flowOfRelease(ctx, { botId, releaseId })
  await updateFlow(ctx, { id: flowId, settings: { document } })
  revalidatePath(`/bots/${botId}/flow`)
})
