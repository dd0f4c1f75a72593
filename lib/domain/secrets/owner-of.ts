/** Whose a secret is and which it is are bound to its value, so that no row opens what was sealed for another. */
export const ownerOf = (accountId: string, id: string) => `${accountId}/secret/${id}`
