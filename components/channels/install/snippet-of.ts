/** What a site needs to show a bot: the install's address, without a path, and the bot's id. */
export interface Target {
  address: string
  botId: string
}

/** The line for a page. */
export const snippetOf = ({ address, botId }: Target) =>
  `<script async src="${address}/widget.js" data-bot="${botId}"></script>`

/** The same where a tag manager drops attributes that it does not know. */
export const tagManagerSnippet = ({ address, botId }: Target) => `<script>
  (function () {
    var script = document.createElement("script")
    script.async = true
    script.src = "${address}/widget.js"
    script.setAttribute("data-bot", "${botId}")
    document.body.appendChild(script)
  })()
</script>`

/** The same as a component. */
export const reactSnippet = ({ address, botId }: Target) => `import { useEffect } from "react"

export function Chat() {
  useEffect(() => {
    if (document.querySelector('script[data-bot="${botId}"]')) return
    const script = document.createElement("script")
    script.async = true
    script.src = "${address}/widget.js"
    script.dataset.bot = "${botId}"
    document.body.append(script)
  }, [])
  return null
}`

/** What a content security policy has to allow. */
export const policyOf = ({ address }: Pick<Target, "address">) => `script-src ${address};
connect-src ${address};
img-src ${address} data:;`

/** Signs, on a client's own server, for who is signed in there. */
export const identitySample = ({ botId }: Pick<Target, "botId">) => `import { createHmac } from "node:crypto"

const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url")

export function identityOf(user) {
  const claims = {
    sub: user.id,
    aud: "${botId}",
    exp: Math.floor(Date.now() / 1000) + 50 * 60, // at most one hour
    name: user.name,
    email: user.email,
  }
  const text = encode({ alg: "HS256", typ: "JWT" }) + "." + encode(claims)
  const signature = createHmac("sha256", process.env.CHAT_SECRET).update(text).digest("base64url")
  return text + "." + signature
}`

/** Where a page hands that to the widget. */
export const identifiedSnippet = (target: Target) =>
  snippetOf(target).replace("></script>", ` data-identity="{{ identityOf(user) }}"></script>`)
