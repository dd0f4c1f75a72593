/** Why a form as a whole was refused. */
export const FormError = ({ text }: { text: string | undefined }) =>
  text ? (
    <p
      role="alert"
      className="rounded-control border border-danger-border bg-danger-soft px-3 py-2 text-13 text-danger"
    >
      {text}
    </p>
  ) : null
