/** How OpenAPI says that a file comes or goes. */

export function formOf({ maxBytes }: { maxBytes: number }) {
  const megabytes = Math.floor(maxBytes / 1_048_576);
  return {
    required: true,
    content: {
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: {
            file: {
              type: "string",
              format: "binary",
              description: `The file, 1 byte to ${megabytes} MB, with its name.`,
            },
          },
          required: ["file"],
          additionalProperties: false,
        },
      },
    },
  };
}

/** Under the type of the file; `*\/*` because that is any. */
export const contentOfFile = {
  "*/*": { schema: { type: "string", format: "binary", description: "The bytes of the file." } },
};
