import { notFound } from '@firebreak/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** Lets the size of a checkpoint through; what is no size is 404 like one that nobody signed. */
@Injectable()
export class SizePipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,14}$/.test(value)) throw notFound();
    return Number(value);
  }
}
