/** The one private address that the app of the journeys may call: what stands for models, sites, receivers and providers listens there. */
export const privateHost = process.env.LIVERY_ALLOW_PRIVATE_HOSTS || "127.0.0.1:3999"
export const privatePort = Number(new URL(`http://${privateHost}`).port)
