/** The default export of a CommonJS package: bundlers give the function, Node the module around it. */
export const callable = <T extends object>(imported: T): T =>
  (Reflect.get(imported, "default") as T) ?? imported
