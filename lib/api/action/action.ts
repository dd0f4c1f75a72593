import { z } from "zod"
import type { Dialect } from "../dialect.ts"
import { partnerRoutes } from "../partner/partner.ts"
import type { Route } from "../route.ts"
import { alsoAsUser } from "../route-paths.ts"
import { attachment } from "./attachment.ts"
import { authenticate } from "./authenticate.ts"
import { blob } from "./blob.ts"
import { bot } from "./bot.ts"
import { botExtras } from "./bot-extras.ts"
import { compactions } from "./compact.ts"
import { completions } from "./complete.ts"
import { contact } from "./contact.ts"
import { contactData } from "./contact-data.ts"
import { contactLists } from "./contact-lists.ts"
import { conversation } from "./conversation.ts"
import { dataset } from "./dataset.ts"
import { datasetFile } from "./dataset-file.ts"
import { dispatches } from "./dispatch.ts"
import { refuse } from "./errors.ts"
import { eventLog } from "./event-log.ts"
import { file } from "./file.ts"
import { flow } from "./flow.ts"
import { message } from "./message.ts"
import { platformModel } from "./platform-model.ts"
import { pubsub } from "./pubsub.ts"
import { record } from "./record.ts"
import { secret } from "./secret.ts"
import { session } from "./session.ts"
import { token } from "./token.ts"
import { usage } from "./usage.ts"
import { widget } from "./widget.ts"
import { widgetFile } from "./widget-file.ts"

/** What every account may do; an agency has the routes of its clients beside them. */
export const accountRoutes: readonly Route[] = [
  ...bot,
  ...botExtras,
  ...contact,
  ...contactData,
  ...contactLists,
  ...conversation,
  ...dataset,
  ...message,
  ...record,
  ...completions,
  ...dispatches,
  ...compactions,
  ...pubsub,
  ...attachment,
  ...datasetFile,
  ...flow,
  ...file,
  ...blob,
  ...secret,
  ...session,
  ...token,
  ...widget,
  ...widgetFile,
  ...usage,
  ...eventLog,
  ...platformModel,
]

const fault = { message: z.string(), code: z.string() }

export const action: Dialect = {
  name: "action",
  title: "Action API",
  description: "Resources and their actions: GET to read, POST to change.",
  security: { type: "http", scheme: "bearer" },
  headers: {
    "X-RunAs-UserId":
      "Id of a sub-account of the agency whose key it is: the request is done in that account",
    "X-RunAs-Child-User-Email":
      "The same by the sub-account's e-mail address; only one of the two may be sent",
  },
  failure: z.object({ ...fault, error: z.object(fault) }),
  routes: [...accountRoutes, ...alsoAsUser(partnerRoutes)],
  authenticate,
  refuse,
}
