import { useMessages } from '../i18n/use-messages';
import type { GridPosition, MatrixCount } from './matrix-place';
import type { waysOf } from './matrix-views';
import type { MatrixView } from './matrix-views';
import { useMatrixWords } from './matrix-words';
import { riskMessages } from './risk.messages';

const NAMES_READ = 3;
const WAYS_READ = 3;

/** Says a cell of the matrix in words: where it is, how many are in it and who, and where they come from or go to. */
export function useMatrixReadout(view: MatrixView) {
  const text = useMessages(riskMessages);
  const { impactWord, placeWords } = useMatrixWords();
  const placeOf = ({ row, column }: GridPosition) =>
    row === 0 ? text('lanePlace', { impact: impactWord(column) }) : placeWords({ likelihood: row, impact: column });

  return (position: GridPosition, { count, vendors }: MatrixCount, ways: ReturnType<typeof waysOf>): string => {
    const names = vendors.slice(0, NAMES_READ).map((vendor) => vendor.name);
    const rest = count - names.length;
    if (rest > 0 && names.length > 0) names.push(text('andMore', { count: rest }));
    const told = ways
      .slice(0, WAYS_READ)
      .map(({ place, count: moved }) => text('way', { count: moved, place: placeWords(place) }));
    const untold = ways.slice(WAYS_READ).reduce((sum, { count: moved }) => sum + moved, 0);
    if (untold > 0) told.push(text('andMore', { count: untold }));
    return [
      text('cellLabel', { place: placeOf(position), vendors: text('vendorCount', { count }) }),
      ...(names.length > 0 ? [names.join(text('listComma'))] : []),
      ...(told.length > 0
        ? [text(view === 'inherent' ? 'goTo' : 'comeFrom', { places: told.join(text('listComma')) })]
        : []),
    ].join(' · ');
  };
}
