/** Headers that answers carry, once, for the description of the API. */
export const responseHeaders = {
  "X-Request-Id": { description: "Names this request in both logs.", schema: { type: "string" } },
  ETag: { description: "The version of what is answered.", schema: { type: "string" } },
  "X-RateLimit-Limit": { description: "Requests a minute.", schema: { type: "integer" } },
  "X-RateLimit-Remaining": { description: "Requests left in the window.", schema: { type: "integer" } },
  "X-RateLimit-Reset": {
    description: "When the oldest request leaves the window, in Unix seconds.",
    schema: { type: "integer" },
  },
  "RateLimit-Policy": { description: "The policy, in the IETF's words.", schema: { type: "string" } },
  RateLimit: { description: "What is left, in the IETF's words.", schema: { type: "string" } },
};
