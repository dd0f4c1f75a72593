import type { z } from "zod"
import { authorize, parse } from "../core/command.ts"
import type { Context, Permission } from "../core/context.ts"
import { type Scope, transaction } from "./transaction.ts"

interface Declaration<Input extends z.ZodType, Out> {
  /** What the caller must be allowed to do. */
  permission: Permission
  /** Strict schema of the input; anything else is `invalid_input`. */
  input: Input
  run: (ctx: Scope, input: z.output<Input>) => Promise<Out>
}

/**
 * A domain function that changes something, in one transaction of the caller's account. Called from another command it
 * joins that one's transaction.
 */
export function command<Input extends z.ZodType, Out>(declared: Declaration<Input, Out>) {
  return async (ctx: Context, input: z.input<Input>): Promise<Out> => {
    authorize(ctx, declared.permission)
    const parsed = parse(declared.input, input)
    return transaction(ctx, (scope) => declared.run(scope, parsed))
  }
}

/** A domain function that only reads. */
export const query = command
