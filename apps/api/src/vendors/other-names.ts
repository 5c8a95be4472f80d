import { invalidInput, readDomain } from '@firebreak/domain';
import type { UpdateVendorDto } from './dto/update-vendor.dto.js';

/** The other names and the hosts of the websites that were given, each once. Throws `invalid-input` for what is no website. */
export function otherNamesOf({ aliases, domains }: Pick<UpdateVendorDto, 'aliases' | 'domains'>): {
  aliases?: string[];
  domains?: string[];
} {
  return {
    ...(aliases && { aliases: [...new Set(aliases.map((alias) => alias.trim()))] }),
    ...(domains && { domains: [...new Set(domains.map(toHost))] }),
  };
}

function toHost(domain: string, at: number): string {
  const host = readDomain(domain);
  if (host === null) throw invalidInput(`/domains/${at}`, 'not-a-website', 'Such as vendor.example.');
  return host;
}
