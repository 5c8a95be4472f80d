import { tagKey, withTags } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { VendorTagsRepository, type CountedTag } from './vendor-tags.repository.js';

/** Words that an organisation gives its vendors. */
@Injectable()
export class VendorTagsService {
  constructor(private readonly tags: VendorTagsRepository) {}

  list(): Promise<CountedTag[]> {
    return this.tags.list();
  }

  /** The tags, each once, as the organisation spells them already. */
  async spell(tags: readonly string[]): Promise<string[]> {
    const wanted = withTags([], tags);
    if (wanted.length === 0) return wanted;
    let spelt = await this.spellings();
    if (wanted.some((tag) => !spelt.has(tagKey(tag)))) {
      await this.tags.lock();
      spelt = await this.spellings();
    }
    return wanted.map((tag) => spelt.get(tagKey(tag)) ?? tag);
  }

  private async spellings(): Promise<Map<string, string>> {
    return new Map((await this.tags.list()).map(({ tag }) => [tagKey(tag), tag]));
  }
}
