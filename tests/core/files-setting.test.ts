import { resolve } from "node:path"
import { expect, test } from "vitest"
import { readEnv } from "#lib/core/env.ts"
import { readFilesSetting } from "#lib/core/files-setting.ts"

test("a folder, or a bucket with what belongs to it", () => {
  expect(readFilesSetting("files")).toEqual({ kind: "disk", folder: resolve("files") })
  const plain = { kind: "s3", bucket: "my-files", prefix: "", region: "us-east-1" }
  expect(readFilesSetting("s3://my-files")).toEqual({
    ...plain,
    endpoint: "https://s3.us-east-1.amazonaws.com",
  })
  expect(readFilesSetting("s3://my-files/a/b/?endpoint=http://minio:9000&region=eu")).toEqual({
    ...plain,
    prefix: "a/b/",
    endpoint: "http://minio:9000",
    region: "eu",
  })
})

test.each([
  ["s3://", /bucket/],
  ["s3://A_b", /bucket/],
  ["s3://files/a b", /prefix/],
  ["s3://key:hunter2@files", /no credentials/],
  ["s3://files?regoin=eu", /unknown option regoin/],
  ["s3://files?region=e u", /region/],
  ["s3://files?endpoint=minio:9000", /endpoint/],
  ["s3://files?endpoint=http://minio/path", /endpoint/],
  ["gs://files", /folder or s3/],
])("%s is refused in one line that repeats no secret", (text, words) => {
  const keys = { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "hunter2" }
  const read = () => readEnv({ LIVERY_FILES: text, ...keys })
  expect(read).toThrow(words)
  expect(read).toThrow(/^Wrong setting in the environment: LIVERY_FILES: (?!.*hunter2)[^\n]*$/)
})

test("a bucket needs credentials", () => {
  expect(() => readEnv({ LIVERY_FILES: "s3://files" })).toThrow(
    "LIVERY_FILES: s3:// needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
  )
})
