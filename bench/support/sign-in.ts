// A process of its own that signs a person in on the install of LIVERY_DATA: sign-in.ts REALM E-MAIL PASSWORD
import { closePools } from "../../lib/db/close-pools.ts"
import { signIn } from "../../lib/domain/identity/identity.ts"
import { openDatabase } from "../../scripts/steps/open-database.ts"

const [realmId = "", email = "", password = ""] = process.argv.slice(2)
const { leave } = await openDatabase()
try {
  await signIn({ realmId, email, password })
} finally {
  await closePools()
  await leave()
}
