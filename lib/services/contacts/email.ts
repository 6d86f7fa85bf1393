import { isUniqueViolation } from "@/db/errors";
import { ApiError } from "@/lib/errors";

export async function refusingTakenEmail<T>(email: string | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error, "contacts_email_key")) throw error;
    const address = email === undefined ? "Its address" : `“${email}”`;
    const message = `${address} is a contact of this customer already. Change that one instead.`;
    throw new ApiError("email_taken", message, { field: "email" });
  }
}
