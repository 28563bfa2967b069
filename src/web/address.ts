import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/** One household or office has a whole /64, so that is what counts as one address. */
function counted(address: string): string {
  const read = ipaddr.process(address);
  if (read instanceof ipaddr.IPv4) return read.toString();
  const network = read.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}

/** Some proxies write the port too: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (address: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

/** Who asks, for counting: the socket's address; what X-Forwarded-For says only as far as `trusted` proxies wrote it. */
export function clientAddress(trusted: readonly string[]): (req: IncomingMessage) => string {
  const trust = proxyAddr.compile([...trusted]);
  return (req) => {
    const said = withoutPort(proxyAddr(req, trust));
    const address = isIP(said) > 0 ? said : (req.socket.remoteAddress ?? '');
    return isIP(address) > 0 ? counted(address) : 'unknown';
  };
}
