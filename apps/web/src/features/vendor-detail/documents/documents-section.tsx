import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { contentAddress } from '../../../lib/evidence.queries';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { DOT } from '../../../lib/dot';
import rowStyles from '../components/entry-rows.module.css';
import { refreshVendor } from '../vendor-changes';
import { DocumentDialog } from './document-dialog';
import { documentsMessages } from './documents.messages';
import { documentsQuery, removeDocument } from './documents.queries';
import type { VendorDocument } from './documents.queries';

/** What is open: the dialog for a new file, for one in the place of another, or the question before one is deleted. */
type Open = { kind: 'add'; replaced: VendorDocument | null } | { kind: 'remove'; document: VendorDocument };

/** The files that are kept with the vendor itself; what was replaced stays behind a fold. */
export function DocumentsSection({ vendorId, mayChange }: { vendorId: string; mayChange: boolean }) {
  const text = useMessages(documentsMessages);
  const documents = useQuery(documentsQuery(vendorId, useAsOf()));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Section
      id="documents"
      title={text('title')}
      aside={
        mayChange ? (
          <Button variant="default" size="xs" onClick={() => setOpen({ kind: 'add', replaced: null })}>
            {text('add')}
          </Button>
        ) : null
      }
    >
      <Loaded query={documents} skeleton={<SkeletonRows rows={2} />}>
        {({ items }) => {
          if (items.length === 0) return <p className={rowStyles['none']}>{text('none')}</p>;
          const earlier = items.filter(({ replacedById }) => replacedById !== null);
          return (
            <>
              <Rows
                documents={items.filter(({ replacedById }) => replacedById === null)}
                onOpen={mayChange ? setOpen : null}
              />
              {earlier.length === 0 ? null : (
                <details>
                  <summary>{text('earlier', { count: earlier.length })}</summary>
                  <Rows documents={earlier} onOpen={null} />
                </details>
              )}
            </>
          );
        }}
      </Loaded>
      {open?.kind === 'add' ? <DocumentDialog vendorId={vendorId} replaced={open.replaced} onClose={close} /> : null}
      {open?.kind === 'remove' ? <RemoveDialog vendorId={vendorId} document={open.document} onClose={close} /> : null}
    </Section>
  );
}

function Rows({ documents, onOpen }: { documents: readonly VendorDocument[]; onOpen: ((open: Open) => void) | null }) {
  const text = useMessages(documentsMessages);
  return (
    <ul className={rowStyles['rows']}>
      {documents.map((document) => (
        <li key={document.id}>
          <DocumentWords document={document} />
          {onOpen === null ? null : (
            <span className={rowStyles['acts']}>
              <button
                type="button"
                aria-label={text('replace', { file: document.fileName })}
                onClick={() => onOpen({ kind: 'add', replaced: document })}
              >
                {text('replaceWord')}
              </button>
              <button
                type="button"
                aria-label={text('remove', { file: document.fileName })}
                onClick={() => onOpen({ kind: 'remove', document })}
              >
                {text('removeWord')}
              </button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function DocumentWords({ document }: { document: VendorDocument }) {
  const text = useMessages(documentsMessages);
  const locale = useLocale();
  const intl = useIntl();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { fileName, kind, expiresOn, note, scan, storedAt, addedBy } = document;
  const dayWords = (day: string) => intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' });
  const facts = [
    nameOf('documentKind', kind, locale),
    ...(expiresOn === null ? [] : [text(expiresOn < today ? 'expired' : 'until', { day: dayWords(expiresOn) })]),
    ...(storedAt === null ? [] : [text('addedBy', { day: dayWords(storedAt), name: addedBy ?? '' })]),
    ...(scan === 'not_scanned' ? [text('unscanned')] : []),
  ];
  return (
    <span className={rowStyles['words']}>
      {scan === 'infected' ? (
        <>
          <bdi>{fileName}</bdi>
          <strong>{text('infected')}</strong>
        </>
      ) : (
        <a href={contentAddress(document)} download={fileName}>
          <bdi>{fileName}</bdi>
        </a>
      )}
      <span className={rowStyles['detail']}>{facts.join(DOT)}</span>
      {note === null ? null : <span>{note}</span>}
    </span>
  );
}

function RemoveDialog({
  vendorId,
  document,
  onClose,
}: {
  vendorId: string;
  document: VendorDocument;
  onClose: () => void;
}) {
  const text = useMessages(documentsMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const file = document.fileName;
  const removing = useMutation({
    mutationFn: () => removeDocument(vendorId, document.id),
    onSuccess: () => {
      toast({ message: text('removed', { file }) });
      onClose();
    },
    onSettled: () => refreshVendor(client),
  });
  const problem = removing.error;
  return (
    <ConfirmDialog
      opened
      title={text('removeTitle', { file })}
      confirm={text('removeWord')}
      cancel={text('cancel')}
      busy={removing.isPending}
      problem={problem === null ? null : isProblem(problem, 409) ? text('inUse') : problemText(problem)}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    >
      {text('removeText')}
    </ConfirmDialog>
  );
}
