/** The look that text fields share. */
export const controlStyle =
  "w-full rounded-control border border-border-strong bg-raised text-14 text-text transition-colors hover:border-faint focus-visible:border-ring focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-50 aria-invalid:border-danger aria-invalid:focus-visible:outline-danger"
