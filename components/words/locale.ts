/** The language of dates, numbers and lists: that of the words beside them. */
export const locale = (): string => "en"
