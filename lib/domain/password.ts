import { commonPasswords } from "./common-passwords";

const minLength = 8;
const maxLength = 128;

/** What is wrong with a new password, in words; null when it is fine. Any characters are. */
export function passwordFault(password: string): string | null {
  if (password.length < minLength) return `A password needs at least ${minLength} characters.`;
  if (password.length > maxLength) return `A password takes at most ${maxLength} characters.`;
  if (isCommon(password)) return "This password is on the list of the commonest ones. Choose another.";
  return null;
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  return commonPasswords.has(plain) || /^(.)\1+$/.test(plain);
}
