/** The API's name among channels: it also counts what belongs to none, such as a call of a model outside of conversations. */
export const API_CHANNEL = "api"

/** The playground's: what is tried there counts for no visitor. */
export const TEST_CHANNEL = "test"
