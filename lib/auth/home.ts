/** Where people work once they are signed in. */
export const HOME = "/home"

/** The same where a form named no page of its own. */
export const homeOr = (redirect: string): string => (redirect === "/" ? HOME : redirect)
