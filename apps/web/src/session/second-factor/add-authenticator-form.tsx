import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CopyField } from '../../components/copy-field';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import type { AddFormProps } from './factor-name-field';
import { FactorNameField } from './factor-name-field';
import { secondFactorMessages } from './second-factor.messages';
import styles from './second-factor.module.css';
import { beginAuthenticator, confirmAuthenticator } from './second-factor.queries';

/** Asks for a name, shows what the app is told, and takes its first code. */
export function AddAuthenticatorForm({ onAdded, onCancel }: AddFormProps) {
  const text = useMessages(secondFactorMessages);
  const problemText = useProblemText();
  const [name, setName] = useState(text('appDefault'));
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const beginning = useMutation({ mutationFn: () => beginAuthenticator(name.trim()) });
  const confirming = useMutation({
    mutationFn: (id: string) => confirmAuthenticator(id, code.trim()),
    onSuccess: onAdded,
  });
  const begun = beginning.data;
  const isWrong = isProblem(confirming.error, 422);
  const codeFault = tried && code.trim() === '' ? text('codeMissing') : isWrong ? text('codeWrong') : undefined;
  const failed = confirming.isError && !isWrong ? confirming.error : beginning.error;
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (begun === undefined) return name.trim() === '' ? undefined : beginning.mutate();
        setTried(true);
        return code.trim() === '' ? undefined : confirming.mutate(begun.id);
      }}
    >
      {begun === undefined ? (
        <FactorNameField label={text('appName')} value={name} onChange={setName} />
      ) : (
        <>
          <p>{text('scan')}</p>
          <QrCode value={begun.uri} label={text('qr')} />
          <CopyField label={text('secret')} value={begun.secret} code />
          <TextInput
            autoFocus
            label={text('code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={12}
            error={codeFault}
            value={code}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              confirming.reset();
            }}
          />
        </>
      )}
      {failed === null ? null : <p role="alert">{problemText(failed)}</p>}
      <div className={styles['actions']}>
        <Button type="submit" loading={beginning.isPending || confirming.isPending}>
          {text(begun === undefined ? 'next' : 'addApp')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A QR code; the library comes when one is shown. */
function QrCode({ value, label }: { value: string; label: string }) {
  const { data } = useQuery({
    queryKey: ['qr', value],
    gcTime: 0,
    queryFn: async () => (await import('uqr')).encode(value, { ecc: 'M', border: 2 }),
  });
  if (data === undefined) return <div className={styles['qr']} aria-hidden="true" />;
  const dark = data.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${data.size} ${data.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
