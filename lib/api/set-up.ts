import { db } from "@/db/client";
import { parseBody, readBody } from "@/lib/api/body";
import { errorResponse } from "@/lib/api/error-response";
import { parseWith } from "@/lib/api/parse";
import { requestIdOf } from "@/lib/api/request-id";
import { requireSameOrigin } from "@/lib/api/same-origin";
import { newWorkspaceSchema } from "@/lib/contract/workspace";
import { createWorkspace } from "@/lib/services/workspaces/commands";
import { auth } from "./better-auth";

/** The first workspace and its owner, who is signed in with the answer. There is no session to check yet. */
export async function setUp(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    const input = parseWith(newWorkspaceSchema, parseBody(await readBody(request)));
    const { password } = await auth().$context;
    await createWorkspace(db, input, password.hash, { isFirst: true });
    const signedIn = await auth().api.signInEmail({
      body: { email: input.email, password: input.password },
      headers: request.headers,
      asResponse: true,
    });
    const cookies = signedIn.headers.getSetCookie().map((cookie): [string, string] => ["set-cookie", cookie]);
    return new Response(null, { status: 204, headers: [...cookies, ["x-request-id", requestIdOf(request)]] });
  } catch (error) {
    return errorResponse(error, requestIdOf(request));
  }
}
