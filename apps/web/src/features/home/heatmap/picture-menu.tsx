import { Menu } from '@mantine/core';
import { MATRIX_STEPS, BANDS, nameOf } from '@firebreak/domain';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMatrixWords } from '../../../components/matrix-words';
import type { MatrixView } from '../../../components/matrix-views';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { useSession } from '../../../session/use-session';
import { homeMessages } from '../home.messages';
import type { Heatmap } from '../home.queries';
import styles from './picture-menu.module.css';
import type { PictureWords } from './draw-picture';
import type { PictureBand } from './picture-palette';
import type { PictureFormat } from './save-picture';

/** Saves the map as it is shown, as a drawing or as pixels. */
export function PictureMenu({ view, map }: { view: MatrixView; map: Heatmap }) {
  const text = useMessages(homeMessages);
  const toast = useToast();
  const wordsOf = usePictureWords(view);
  const asOf = useAsOf();
  const [busy, setBusy] = useState(false);
  const save = async (format: PictureFormat) => {
    setBusy(true);
    const instant = asOf ?? new Date().toISOString();
    try {
      const { savePicture } = await import('./save-picture');
      await savePicture(
        {
          words: wordsOf(instant),
          cells: map.cells,
          notAssessed: view === 'inherent' ? null : map.notAssessedCells,
          movements: view === 'both' ? map.movements : [],
        },
        format,
        `firebreak-${instant.slice(0, 10)}`,
      );
    } catch {
      toast({ message: text('pictureFailed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles['button']} aria-label={text('savePicture')} disabled={busy}>
          <IconDownload size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('svg')}>{text('saveSvg')}</Menu.Item>
        <Menu.Item onClick={() => void save('png')}>{text('savePng')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Gives the words of a picture of an instant, ISO 8601. */
function usePictureWords(view: MatrixView): (at: string) => PictureWords {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const locale = useLocale();
  const { organization } = useSession();
  const { likelihoodWord, impactWord, likelihood, impact } = useMatrixWords();
  return (at) => ({
    title: text('mapLabel', { basis: view }),
    subtitle: text('pictureSubtitle', {
      organization: organization.name,
      instant: intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' }),
    }),
    likelihood,
    impact,
    likelihoods: MATRIX_STEPS.map(likelihoodWord),
    impacts: MATRIX_STEPS.map(impactWord),
    notAssessed: text('notAssessed'),
    ring: text('inherent'),
    bands: {
      ...(Object.fromEntries(BANDS.map((band) => [band, nameOf('band', band, locale)])) as Record<PictureBand, string>),
      not_assessed: text('notAssessed'),
    },
    number: (count) => intl.formatNumber(count),
  });
}
