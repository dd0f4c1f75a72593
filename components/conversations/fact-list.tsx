import type { ReactNode } from "react"

export type Fact = [name: string, value: ReactNode]

/** What is known of something, each fact under its name. */
export const FactList = ({ facts }: { facts: Fact[] }) => (
  <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-2.5 text-13">
    {facts.map(([name, value]) => (
      <div key={name} className="col-span-2 grid grid-cols-subgrid items-baseline">
        <dt className="break-words text-muted">{name}</dt>
        <dd className="min-w-0 break-words">{value}</dd>
      </div>
    ))}
  </dl>
)
