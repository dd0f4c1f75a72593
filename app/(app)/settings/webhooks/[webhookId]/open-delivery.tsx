import { GoneSheet } from "#components/ui/gone-sheet.tsx"
import { LinkedSheet } from "#components/ui/linked-sheet.tsx"
import { DeliveryDetail } from "#components/webhooks/delivery-detail.tsx"
import { ReplayDelivery } from "#components/webhooks/replay-delivery.tsx"
import * as words from "#components/words/words.ts"
import type { Context } from "#lib/core/context.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"
import { getDelivery } from "#lib/domain/webhooks/webhooks.ts"
import { replay } from "../actions.ts"
import { found } from "./read-log.ts"

/** The delivery that the address names, in a sheet over its list, or that there is none of that id. */
export async function OpenDelivery({
  ctx,
  webhook,
  id,
  back,
  mayReplay,
}: {
  ctx: Context
  webhook: Endpoint
  id: string
  back: string
  mayReplay: boolean
}) {
  const delivery = await found(getDelivery(ctx, { endpointId: webhook.id, id }))
  if (!delivery) return <GoneSheet thing="delivery" back={back} />
  const reason = webhook.disabledAt ? words.webhooks.offFirst : undefined
  return (
    <LinkedSheet key={delivery.id} title={delivery.type} back={back}>
      <DeliveryDetail
        delivery={delivery}
        action={
          mayReplay && (
            <ReplayDelivery replay={replay.bind(null, webhook.id, delivery.id)} disabledReason={reason} />
          )
        }
      />
    </LinkedSheet>
  )
}
