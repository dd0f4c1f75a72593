const frames = {
  bot: (
    <>
      <path
        d="M22 44a6 6 0 0 1 6-6h40a6 6 0 0 1 6 6v18a6 6 0 0 1-6 6H44l-10 8v-8h-6a6 6 0 0 1-6-6Z"
        fill="var(--raised)"
      />
      <path d="M34 50h28M34 57h16" />
      <path d="M60 14h22a5 5 0 0 1 5 5v11a5 5 0 0 1-5 5h-3v6l-7-6H60" stroke="var(--accent-text)" />
      <path d="M66 22h14M66 28h8" stroke="var(--accent-text)" />
    </>
  ),
  knowledge: (
    <>
      <path d="M30 16h24l12 12v44a3 3 0 0 1-3 3H30a3 3 0 0 1-3-3V19a3 3 0 0 1 3-3Z" fill="var(--raised)" />
      <path d="M54 16v12h12M35 38h22M35 52h22M35 59h14" />
      <path d="M34 45h20" stroke="var(--accent-text)" strokeWidth="4" strokeLinecap="butt" opacity=".8" />
      <path d="M72 30l9 3-10 38-5-1.5" />
    </>
  ),
  conversations: (
    <>
      <path d="M18 24h60M18 44h60M18 64h60" />
      <circle cx="24" cy="34" r="3" stroke="var(--accent-text)" />
      <path d="M32 34h28M32 54h36M32 74h20M70 34h8" />
      <circle cx="24" cy="54" r="3" />
      <circle cx="24" cy="74" r="3" />
    </>
  ),
  contacts: (
    <>
      <path d="M20 22h56v48H20Z" fill="var(--raised)" />
      <circle cx="36" cy="40" r="7" stroke="var(--accent-text)" />
      <path d="M25 60a11 11 0 0 1 22 0" stroke="var(--accent-text)" />
      <path d="M54 38h15M54 46h15M54 54h9" />
    </>
  ),
  key: (
    <>
      <circle cx="34" cy="46" r="13" fill="var(--raised)" />
      <circle cx="30" cy="46" r="3" />
      <path d="M47 46h33v9M70 46v7M60 46v5" stroke="var(--accent-text)" />
    </>
  ),
  webhook: (
    <>
      <path d="M18 26h26v18H18Z" fill="var(--raised)" />
      <path d="M24 32h14M24 38h9" />
      <path d="M62 50h20v22H62Z" fill="var(--raised)" />
      <path d="M68 57h8M68 64h8" />
      <path d="M31 44v17a3 3 0 0 0 3 3h22M51 59l6 5-6 5" stroke="var(--accent-text)" />
    </>
  ),
  plans: (
    <>
      <path d="M18 34h18v38H18ZM60 30h18v42H60Z" fill="var(--raised)" />
      <path d="M38 22h20v50H38Z" fill="var(--raised)" stroke="var(--accent-text)" />
      <path d="M43 32h10M43 42h10M43 48h7" stroke="var(--accent-text)" />
      <path d="M23 43h8M23 50h5M65 40h8M65 47h5" />
    </>
  ),
  lost: (
    <>
      <path d="M20 24h56v44H20Z" fill="var(--raised)" />
      <path d="M20 34h56M26 29h.01M31 29h.01M36 29h.01" />
      <path d="M40 46l16 16M56 46L40 62" stroke="var(--accent-text)" />
    </>
  ),
}

/** A small line drawing for an empty page. */
export function Drawing({ of }: { of: keyof typeof frames }) {
  return (
    <svg
      aria-hidden
      viewBox="12 8 76 76"
      className="size-20 text-faint"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {frames[of]}
    </svg>
  )
}
