/** Minutes that a person is taken to need for a question that the bot answered, where nobody says otherwise. */
export const USUAL_MINUTES = 5

/** Hours of a person that answers from the knowledge have spared. */
export const hoursSaved = (answered: number, minutes: number = USUAL_MINUTES): number =>
  (answered * minutes) / 60
