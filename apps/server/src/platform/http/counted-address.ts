import { normalizeIP } from "@fastify/rate-limit";

/**
 * What limits count in place of an address: all that one customer of an IPv6 provider owns (a /64) is one, and IPv4 is
 * itself however it is spelled.
 */
export function countedAddress(address: string | undefined): string {
  // A connection that is gone already has none.
  return normalizeIP(address ?? "");
}
