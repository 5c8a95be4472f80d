import { recommendedTemplates } from '@firebreak/domain';
import type { LocalizedText } from '@firebreak/domain';
import type { ItemOf } from '../../../lib/api';
import type { AccessScope, Vendor } from '../vendor-detail.queries';

/** A questionnaire that can be sent, and why it fits this vendor where it does. */
export type Offer = ItemOf<'/api/v1/questionnaires'> & { readonly reason: LocalizedText | null };

/** Gives the questionnaires in the order in which they are offered: what fits the vendor best comes first. */
export function offersFor(
  questionnaires: readonly ItemOf<'/api/v1/questionnaires'>[],
  { archetype }: Pick<Vendor, 'archetype'>,
  scopes: readonly AccessScope[],
): readonly Offer[] {
  const today = new Date().toISOString().slice(0, 10);
  const inForce = scopes.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  const recommended = recommendedTemplates({ archetype, scopes: inForce });
  const fitting = recommended.flatMap(({ key, reason }) =>
    questionnaires.filter((questionnaire) => questionnaire.key === key).map((found) => ({ ...found, reason })),
  );
  const others = questionnaires.filter(({ key }) => !recommended.some((fits) => fits.key === key));
  return [...fitting, ...others.map((other) => ({ ...other, reason: null }))];
}
