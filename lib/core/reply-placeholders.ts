/** What stands in a saved reply for something else: of the visitor the first name and the name, and of who answers. */
export const PLACEHOLDERS = ["first_name", "name", "my_first_name", "my_name"] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** Two braces with a name between them, and behind a bar what stands there where it is not known. */
export const PLACEHOLDER = /\{\{\s*([a-z_]+)\s*(?:\|([^{}|]*))?\}\}/g
