import { KnownVendors, toNameKey, type MatchedBy } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { VendorsRepository, type NamedVendor } from './vendors.repository.js';

/** Enough of a name's beginning to find those that are spelt alike; what they end with differs more often. */
const SIMILAR_CHARACTERS = 3;

/** A vendor that may be the one that is meant, and by what they are alike. */
export interface LikeVendor {
  readonly vendor: NamedVendor;
  readonly by: MatchedBy;
}

/** Vendors that may be the one that somebody means. */
@Injectable()
export class LikeVendorsService {
  constructor(private readonly vendors: VendorsRepository) {}

  /** Vendors, archived ones too, that share a name, an alias or a domain with somebody, at most `most`. */
  async list(named: Pick<NamedVendor, 'name' | 'aliases' | 'domains'>, most: number): Promise<LikeVendor[]> {
    const beginning = toNameKey(named.name).slice(0, SIMILAR_CHARACTERS);
    const similar = await this.vendors.listSimilar(beginning, named.domains);
    const likenesses = similar.flatMap((vendor): LikeVendor[] => {
      const known = new KnownVendors<NamedVendor>();
      known.add(vendor, vendor);
      const found = known.find(named);
      return found ? [{ vendor, by: found.by }] : [];
    });
    return likenesses.slice(0, most);
  }
}
