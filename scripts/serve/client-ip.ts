import { BlockList, isIP } from "node:net";
import { Refusal } from "@/scripts/prepare/refusal.mjs";

/** The addresses whose X-Forwarded-… headers are believed. */
export function trustedProxies(addresses: string[]): BlockList {
  const list = new BlockList();
  for (const entry of addresses) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address);
    const prefix = bits === undefined ? undefined : Number(bits);
    const isRange =
      prefix !== undefined && Number.isInteger(prefix) && prefix >= 0 && prefix <= (family === 4 ? 32 : 128);
    if (!family || (prefix !== undefined && !isRange)) {
      throw new Refusal(`TRUSTED_PROXIES: "${entry}" is no address and no range like 10.0.0.0/8.`);
    }
    const type = family === 4 ? "ipv4" : "ipv6";
    if (prefix === undefined) list.addAddress(address, type);
    else list.addSubnet(address, prefix, type);
  }
  return list;
}

/** Read from the right: what a proxy of ours wrote can be believed, what stands left of it anybody may have sent. */
export function clientIp(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  let client = plain(peer);
  if (!forwardedFor || !isTrusted(client, trusted)) return client;
  for (const hop of forwardedFor.split(",").reverse()) {
    const address = plain(hop.trim());
    if (!isIP(address)) return client;
    client = address;
    if (!isTrusted(address, trusted)) return client;
  }
  return client;
}

export function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(plain(address));
  return family !== 0 && trusted.check(plain(address), family === 4 ? "ipv4" : "ipv6");
}

/** `::ffff:10.0.0.1` is 10.0.0.1 on a socket that listens for both kinds. */
function plain(address: string): string {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}
