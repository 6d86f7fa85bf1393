import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { replaceHeaders } from "./request-headers.ts";

it("removes and sets in both places where handlers read", () => {
  const req = new IncomingMessage(new Socket());
  req.rawHeaders = [
    "Host",
    "x",
    "X-Pivotal-IP",
    "6.6.6.6",
    "x-request-id",
    "theirs",
    "X-Pivotal-Ip",
    "7.7.7.7",
  ];
  req.headers = { host: "x", "x-pivotal-ip": "6.6.6.6, 7.7.7.7", "x-request-id": "theirs" };
  replaceHeaders(req, (name) => name.startsWith("x-pivotal-"), [
    ["x-request-id", "ours"],
    ["x-pivotal-ip", "192.0.2.1"],
  ]);
  expect(req.rawHeaders).toEqual(["Host", "x", "x-request-id", "ours", "x-pivotal-ip", "192.0.2.1"]);
  expect(req.headers).toEqual({ host: "x", "x-request-id": "ours", "x-pivotal-ip": "192.0.2.1" });
});
