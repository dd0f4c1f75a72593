/** First requests to the API channel that work as they stand, once the key is filled in. */
export function snippetsOf({
  address,
  botKey,
  greeting,
}: {
  address: string
  botKey: string
  greeting: string
}) {
  const body = {
    channel: "API",
    bot_key: botKey,
    from: { user_external_id: "visitor-1", type: "VISITOR" },
    message: { type: "text", data: { body: greeting } },
  }
  const url = `${address}/api/v1/conversations`
  return {
    curl: [
      `curl ${url}`,
      `  -H "Authorization: Bearer $API_KEY"`,
      `  -H "Content-Type: application/json"`,
      `  -d '${JSON.stringify(body, null, 2)}'`,
    ].join(" \\\n"),
    script: `const response = await fetch("${url}", {
  method: "POST",
  headers: {
    Authorization: \`Bearer \${process.env.API_KEY}\`,
    "Content-Type": "application/json",
  },
  body: JSON.stringify(${JSON.stringify(body, null, 2).replaceAll("\n", "\n  ")}),
})
const { conversation, messages } = await response.json()
console.log(conversation.id, messages.map(({ data }) => data.body))`,
  }
}
