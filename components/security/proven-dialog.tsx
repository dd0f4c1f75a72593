"use client"

import type { ComponentProps, ReactNode } from "react"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { ProveFields, withProof } from "./prove-fields.tsx"
import type { AskProof, SecurityAction, SecurityState } from "./security-state.ts"

/** A form in a dialog that also asks who it is: a password, or a passkey. `children` are its own fields. */
export function ProvenDialog({
  action,
  askProof,
  hasPasskey,
  children,
  ...props
}: Omit<ComponentProps<typeof FormDialog<SecurityState>>, "action" | "children"> & {
  action: SecurityAction
  askProof: AskProof
  hasPasskey: boolean
  children?: (fields: Record<string, string>) => ReactNode
}) {
  return (
    <FormDialog<SecurityState> {...props} action={withProof(action, askProof)}>
      {(fields) => (
        <>
          {children?.(fields)}
          <ProveFields hasPasskey={hasPasskey} fault={fields.password} />
        </>
      )}
    </FormDialog>
  )
}
