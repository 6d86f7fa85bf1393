import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import type { Storage } from "./storage";

type Settings = {
  bucket: string;
  region: string;
  endpoint: string | undefined;
  accessKeyId: string | undefined;
  secretAccessKey: string | undefined;
};

/** Any service that speaks S3. Without a key of its own it takes the machine's, as on AWS. */
export function s3Storage({ bucket: Bucket, ...settings }: Settings): Storage {
  const client = new S3Client(configOf(settings));
  return {
    async put(Key, { path, sizeBytes, sha256 }) {
      const command = new PutObjectCommand({
        Bucket,
        Key,
        Body: createReadStream(path),
        ContentLength: sizeBytes,
        ContentType: "application/octet-stream",
        ChecksumSHA256: Buffer.from(sha256, "hex").toString("base64"),
      });
      await client.send(command);
      await rm(path, { force: true });
    },
    async read(Key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (!(Body instanceof Readable)) throw new Error("The bucket answered without a body.");
      return Body;
    },
    async remove(Key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    async *list(workspaceId) {
      for (let token: string | undefined, isFirst = true; isFirst || token; isFirst = false) {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket,
            Prefix: `${workspaceId}/`,
            ...(token && { ContinuationToken: token }),
          }),
        );
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key !== undefined && LastModified) yield { key: Key, modifiedAt: LastModified };
        }
        token = page.NextContinuationToken;
      }
    },
  };
}

/** Checksums that other services do not know are sent only where S3 asks for them. */
function configOf({
  region,
  endpoint,
  accessKeyId,
  secretAccessKey,
}: Omit<Settings, "bucket">): S3ClientConfig {
  return {
    region,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(accessKeyId !== undefined && secretAccessKey !== undefined
      ? { credentials: { accessKeyId, secretAccessKey } }
      : {}),
  };
}
