import { Button, Textarea } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { vendorImportMessages } from '../vendor-import.messages';
import { sourceOf, type ListSource } from '../vendor-import.queries';
import { DOT } from '../../../lib/dot';
import styles from '../vendors-import-page.module.css';

interface ListChooserProps {
  source: ListSource | null;
  onChoose: (source: ListSource) => void;
}

/** A list as a file, chosen or dropped, or as rows pasted from a spreadsheet. */
export function ListChooser({ source, onChoose }: ListChooserProps) {
  const text = useMessages(vendorImportMessages);
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const take = (content: Blob | undefined, name: string): void => {
    if (content) onChoose(sourceOf(content, name));
  };
  return (
    <div
      className={styles['chooser']}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        take(file, file?.name ?? '');
      }}
    >
      <div className={styles['file']}>
        <Button
          variant={source === null ? 'filled' : 'default'}
          leftSection={<IconUpload size={16} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {text(source === null ? 'choose' : 'chooseAnother')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          aria-label={text('choose')}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            take(file, file?.name ?? '');
            // The same file again, mended in the meantime, is a new choice.
            event.currentTarget.value = '';
          }}
        />
        <span className={styles['hint']}>
          {source === null ? `${text('drop')}${DOT}${text('chooseHint')}` : <strong>{source.name}</strong>}
        </span>
      </div>
      {source === null ? (
        <div className={styles['paste']}>
          <Textarea
            rows={4}
            label={text('paste')}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={pasted.trim() === ''}
            onClick={() => take(new Blob([pasted]), text('pasted'))}
          >
            {text('readPasted')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
