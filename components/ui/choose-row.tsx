/** The box by which a row of a list is chosen. It lies above the link that covers its row. */
export const ChooseRow = ({ name, value, label }: { name: string; value: string; label: string }) => (
  <input
    type="checkbox"
    name={name}
    value={value}
    aria-label={label}
    className="relative z-10 block size-4 accent-(--accent)"
  />
)
