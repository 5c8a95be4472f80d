import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** What is not for everybody, by the IANA registries of special-purpose IPv4 addresses. */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
] as const;

/** The only IPv6 addresses that are given out to everybody. */
const UNICAST_IPV6 = '2000::/3';

/** What of them is not for everybody, or leads on to an IPv4 address (Teredo, 6to4). */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'] as const;

const special = listOf('ipv4', SPECIAL_IPV4);
const unicast = listOf('ipv6', [UNICAST_IPV6]);
const specialUnicast = listOf('ipv6', SPECIAL_IPV6);

/** Whether an address is one of the Internet that anybody could reach; everything else is, or may be, of our own house. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  // A zone names an interface of this machine.
  if (!isIPv6(address) || address.includes('%')) return false;
  return unicast.check(address, 'ipv6') && !specialUnicast.check(address, 'ipv6');
}

function listOf(family: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [prefix = '', bits] = network.split('/');
    list.addSubnet(prefix, Number(bits), family);
  }
  return list;
}
