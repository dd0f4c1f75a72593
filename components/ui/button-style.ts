import { cva } from "class-variance-authority"

/** The look of a button, shared by `Button` and `ButtonLink`. */
export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control font-medium transition-colors aria-disabled:cursor-not-allowed aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.75]",
  {
    variants: {
      variant: {
        primary:
          "bg-accent text-accent-contrast not-aria-disabled:hover:bg-accent-hover not-aria-disabled:active:bg-accent-active",
        secondary:
          "border border-border-strong bg-raised text-text not-aria-disabled:hover:bg-hover not-aria-disabled:active:bg-border open:bg-hover",
        ghost:
          "text-muted not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-text not-aria-disabled:active:bg-border open:bg-hover open:text-text",
        danger: "bg-danger-fill text-danger-contrast not-aria-disabled:hover:bg-danger-fill-hover",
      },
      size: {
        sm: "h-7 px-2 text-13",
        md: "h-8 px-3 text-14",
        lg: "h-10 px-4 text-14",
      },
      square: { true: "px-0", false: "" },
    },
    compoundVariants: [
      { square: true, size: "sm", class: "w-7" },
      { square: true, size: "md", class: "w-8" },
      { square: true, size: "lg", class: "w-10" },
    ],
    defaultVariants: { variant: "secondary", size: "md", square: false },
  },
)
