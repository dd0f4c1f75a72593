/** Where people work once they are signed in. */
export const HOME = "/home"
