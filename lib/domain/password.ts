import { passwordLength } from "@/lib/contract/enums";
import { commonPasswords } from "./common-passwords";

/** What is wrong with a new password, in words; null when it is fine. Any characters are. */
export function passwordFault(password: string): string | null {
  if (password.length < passwordLength.min)
    return `A password needs at least ${passwordLength.min} characters.`;
  if (password.length > passwordLength.max)
    return `A password takes at most ${passwordLength.max} characters.`;
  if (isCommon(password)) return "This password is on the list of the commonest ones. Choose another.";
  return null;
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  return commonPasswords.has(plain) || /^(.)\1+$/.test(plain);
}
