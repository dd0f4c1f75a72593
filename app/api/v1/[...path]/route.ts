import { handle } from "#lib/api/app.ts"

const answer = (request: Request) => handle(request)

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
