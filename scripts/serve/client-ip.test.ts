import { describe, expect, it } from "vitest";
import { clientIp, isTrusted, trustedProxies } from "./client-ip.ts";

const trusted = trustedProxies(["10.0.0.0/8", "192.0.2.7", "2001:db8::/32"]);

describe("clientIp", () => {
  it("believes nobody but the operator's proxies", () => {
    expect(clientIp("203.0.113.9", "198.51.100.1", trusted)).toBe("203.0.113.9");
    expect(clientIp("127.0.0.1", "198.51.100.1", trustedProxies([]))).toBe("127.0.0.1");
  });

  it("takes the right-most address that is no proxy of ours", () => {
    expect(clientIp("10.1.2.3", "6.6.6.6, 198.51.100.1, 192.0.2.7", trusted)).toBe("198.51.100.1");
    expect(clientIp("2001:db8::1", "198.51.100.1", trusted)).toBe("198.51.100.1");
  });

  it("stops at what is no address", () => {
    expect(clientIp("10.1.2.3", "198.51.100.1, unknown", trusted)).toBe("10.1.2.3");
    expect(clientIp("10.1.2.3", "198.51.100.1, nonsense, 10.9.9.9", trusted)).toBe("10.9.9.9");
  });

  it("reads IPv4 in IPv6 as IPv4", () => {
    expect(clientIp("::ffff:203.0.113.9", undefined, trusted)).toBe("203.0.113.9");
    expect(isTrusted("::ffff:10.0.0.1", trusted)).toBe(true);
  });
});

describe("trustedProxies", () => {
  it.each(["proxy.local", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1"])("refuses %s by name", (entry) => {
    expect(() => trustedProxies([entry])).toThrow(`TRUSTED_PROXIES: "${entry}"`);
  });
});
