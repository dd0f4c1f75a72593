import { type Case, DATE, JSON_TYPE } from "#tests/api/rows/case.ts"
import { CONVERSATION, SESSION } from "./conversation-shape.ts"

export const conversationListRows: Case[] = [
  {
    request: "GET /conversations?bot_id={bot}&status=active",
    headers: JSON_TYPE,
    status: 200,
    is: {
      success: true,
      data: [SESSION],
      pagination: { page: 1, per_page: 20, total: 1, pages: 1, has_prev: false, has_next: false },
    },
  },
  {
    request: "GET /conversations",
    status: 200,
    has: { pagination: { page: 1, per_page: 20, total: 2 } },
    keys: { "data.0": CONVERSATION, "data.1": CONVERSATION, "": ["success", "data", "pagination"] },
  },
  {
    request: "GET /conversations?status=ended",
    status: 200,
    has: {
      data: [{ session_id: "session-ended", status: "ended", ended_at: DATE }],
      pagination: { total: 1 },
    },
  },
  {
    request: "GET /conversations?status=abandoned",
    status: 200,
    has: { data: [], pagination: { total: 0 } },
  },
  { request: "GET /conversations?status=nonsense", status: 200, has: { data: [], pagination: { total: 0 } } },
  { request: "GET /conversations?channel=webchat", status: 200, has: { pagination: { total: 2 } } },
  {
    request: "GET /conversations?channel=telegram",
    status: 200,
    has: { data: [], pagination: { total: 0 } },
  },
  ...["{never}", "{their-bot}", "nonsense"].map((id) => ({
    request: `GET /conversations?bot_id=${id}`,
    status: 200,
    is: {
      success: true,
      data: [],
      pagination: { page: 1, per_page: 20, total: 0, pages: 0, has_prev: false, has_next: false },
    },
  })),
  { request: "GET /conversations?per_page=500", status: 200, has: { pagination: { per_page: 100 } } },
  {
    request: "GET /conversations?per_page=1&page=2",
    status: 200,
    has: { data: [{ session_id: "session-123" }], pagination: { has_prev: true, has_next: false, pages: 2 } },
  },
  ...["page=0", "page=x", "per_page=0"].map((query) => ({
    request: `GET /conversations?${query}`,
    status: 400,
    error: `Invalid field: ${query.replace(/=.*/, "")}`,
  })),
]
