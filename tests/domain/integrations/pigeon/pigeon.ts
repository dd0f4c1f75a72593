import type { WebhookChannel } from "#lib/domain/integrations/channel.ts"
import { deliver } from "./deliver.ts"
import { facts } from "./facts.ts"
import { receive } from "./receive.ts"
import { Setup } from "./setup.ts"

export const pigeon: WebhookChannel<Setup> = { ...facts, setup: Setup, receive, deliver }
