import type { NextRequest } from "next/server"
import { serveAuth } from "#lib/auth/serve-auth.ts"

type Props = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, { params }: Props): Promise<Response> {
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  return serveAuth(request, (await params).nextauth, cookies)
}

export { handle as GET, handle as POST }
