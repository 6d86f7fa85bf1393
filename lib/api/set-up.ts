import { db } from "@/db/client";
import { auth } from "@/lib/auth/better-auth";
import { newWorkspaceSchema } from "@/lib/contract/workspace";
import { createWorkspace } from "@/lib/services/workspaces/commands";
import { parseBody, readBody } from "./body";
import { errorResponse } from "./error-response";
import { onlyCookies } from "./identity";
import { parseWith } from "./parse";
import { requestIdOf } from "./request-id";
import { requireSameOrigin } from "./same-origin";

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
    return onlyCookies(signedIn);
  } catch (error) {
    return errorResponse(error, requestIdOf(request));
  }
}
