const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/**
 * Whether a request is a server action, with a script or as a plain form, that a page of another host sends: the cookies
 * of its victim would come along. Browsers name the page's origin in every such request.
 */
export function isForeignForm({ method, headers }: Request): boolean {
  if (method !== "POST") return false
  const isAction = headers.has("next-action") || FORM.test(headers.get("content-type") ?? "")
  const origin = headers.get("origin")
  if (!isAction || origin === null) return false
  return URL.parse(origin)?.host !== headers.get("host")
}
