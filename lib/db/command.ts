import type { z } from "zod"
import { authorize, parse } from "../core/command.ts"
import type { Context, Permission } from "../core/context.ts"
import { type Scope, transaction } from "./transaction.ts"

export interface Declaration<Input extends z.ZodType, Out> {
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
export const command = <Input extends z.ZodType, Out>(declared: Declaration<Input, Out>) =>
  inTransaction(declared, false)

/** A domain function that only reads: PostgreSQL refuses it any write. */
export const query = <Input extends z.ZodType, Out>(declared: Declaration<Input, Out>) =>
  inTransaction(declared, true)

const inTransaction =
  <Input extends z.ZodType, Out>({ permission, input, run }: Declaration<Input, Out>, readOnly: boolean) =>
  async (ctx: Context, given: z.input<Input>): Promise<Out> => {
    authorize(ctx, permission)
    const parsed = parse(input, given)
    return transaction(ctx, (scope) => run(scope, parsed), { readOnly })
  }
