/** Where the first administrator of an install is made, with the code that it takes. */
export const setUpAddress = (url: string, secret: string): string =>
  `${url.replace(/\/+$/, "")}/setup/${secret}`
