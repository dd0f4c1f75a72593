import { type Case, JSON_TYPE } from "#tests/api/rows/case.ts"
import { BESIDE, BOT, SHOWN } from "./bot-shape.ts"

const PAGINATION = ["page", "per_page", "total", "pages", "has_prev", "has_next"]

export const botListRows: Case[] = [
  {
    request: "GET /bots?page=1&per_page=10&channel_type=webchat",
    headers: JSON_TYPE,
    status: 200,
    is: {
      success: true,
      data: [SHOWN],
      pagination: { page: 1, per_page: 10, total: 1, pages: 1, has_prev: false, has_next: false },
    },
  },
  {
    request: "GET /bots",
    about: "defaults",
    status: 200,
    has: { success: true, pagination: { page: 1, per_page: 20, total: 2, pages: 1 } },
    keys: { "": ["success", "data", "pagination"], "data.0": [...BOT, ...BESIDE], pagination: PAGINATION },
  },
  { request: "GET /bots?per_page=100", status: 200, has: { pagination: { per_page: 100 } } },
  { request: "GET /bots?per_page=101", status: 200, has: { pagination: { per_page: 100 } } },
  { request: "GET /bots?per_page=100000", status: 200, has: { pagination: { per_page: 100 } } },
  {
    request: "GET /bots?per_page=1",
    status: 200,
    has: { data: [{ id: "{bot}" }], pagination: { total: 2, pages: 2, has_prev: false, has_next: true } },
  },
  {
    request: "GET /bots?per_page=1&page=2",
    status: 200,
    has: { data: [{ id: "{telegram}" }], pagination: { page: 2, pages: 2, has_prev: true, has_next: false } },
  },
  {
    request: "GET /bots?page=7",
    about: "beyond the last page",
    status: 200,
    is: {
      success: true,
      data: [],
      pagination: { page: 7, per_page: 20, total: 2, pages: 1, has_prev: true, has_next: false },
    },
  },
  ...["page=0", "page=-1", "page=1.5", "page=one", "page=", "per_page=0", "per_page=-5", "per_page=x"].map(
    (query) => ({
      request: `GET /bots?${query}`,
      status: 400,
      error: `Invalid field: ${query.replace(/=.*/, "")}`,
    }),
  ),
  ...["true", "True", "TRUE", "tRuE", "1"].map((value) => ({
    request: `GET /bots?is_active=${value}`,
    status: 200,
    has: { data: [{ id: "{bot}", is_active: true }], pagination: { total: 1 } },
  })),
  ...["false", "False", "FALSE", "0"].map((value) => ({
    request: `GET /bots?is_active=${value}`,
    status: 200,
    has: { data: [{ id: "{telegram}", is_active: false }], pagination: { total: 1 } },
  })),
  ...["maybe", "", "2", "yes"].map((value) => ({
    request: `GET /bots?is_active=${value}`,
    status: 400,
    error: "Invalid field: is_active",
  })),
  {
    request: "GET /bots?channel_type=telegram&is_active=False",
    status: 200,
    has: { data: [{ id: "{telegram}" }], pagination: { total: 1 } },
  },
  {
    request: "GET /bots?channel_type=fax",
    status: 200,
    has: { data: [], pagination: { total: 0, pages: 0 } },
  },
]
