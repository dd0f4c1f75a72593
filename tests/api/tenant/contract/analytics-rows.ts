import { type Case, JSON_TYPE } from "#tests/api/rows/case.ts"

export const analyticsRows: Case[] = [
  {
    request: "GET /analytics/overview?period=7",
    headers: JSON_TYPE,
    status: 200,
    is: {
      success: true,
      data: {
        total_bots: 2,
        total_conversations: 2,
        total_messages: 6,
        active_conversations: 1,
        period_days: 7,
        bots: [
          { id: "{bot}", name: "Customer Support Bot", channel_type: "webchat", is_active: true },
          { id: "{telegram}", name: "Second", channel_type: "telegram", is_active: false },
        ],
      },
    },
  },
  { request: "GET /analytics/overview", about: "30 days", status: 200, has: { data: { period_days: 30 } } },
  {
    request: "GET /analytics/conversations?period=1&bot_id={bot}",
    status: 200,
    is: {
      success: true,
      data: {
        total_conversations: 2,
        period_days: 1,
        breakdown: {
          by_channel: { webchat: 2 },
          by_status: { active: 1, ended: 1, abandoned: 0 },
          by_day: { "{today}": 2 },
        },
      },
    },
  },
  {
    request: "GET /analytics/conversations",
    status: 200,
    has: { data: { period_days: 30, total_conversations: 2 } },
    keys: {
      data: ["total_conversations", "period_days", "breakdown"],
      "data.breakdown": ["by_channel", "by_status", "by_day"],
    },
  },
  ...["{never}", "{their-bot}", "nonsense", "{telegram}"].map((id) => ({
    request: `GET /analytics/conversations?bot_id=${id}`,
    status: 200,
    has: { data: { total_conversations: 0 } },
  })),
  ...["overview", "conversations"].flatMap((path) => [
    ...[1, 365].map((period) => ({
      request: `GET /analytics/${path}?period=${period}`,
      status: 200,
      has: { data: { period_days: period } },
    })),
    ...["0", "366", "-1", "x", "1.5", "", "99999999999"].map((period) => ({
      request: `GET /analytics/${path}?period=${period}`,
      status: 400,
      error: "Invalid field: period",
    })),
  ]),
]
