import { IconX } from '@tabler/icons-react';
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages';
import { toastMessages } from './toasts.messages';
import styles from './toasts.module.css';

const SHOWN_MILLISECONDS = 8000;

interface Toast {
  message: string;
  /** Takes back what the message reports. */
  undo?: () => void;
}

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Shows one sentence about what just happened, with a way back where there is one. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it.');
  return show;
}

/** Holds the notices in the corner; each goes by itself after eight seconds unless it is pointed at. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const text = useMessages(toastMessages);
  const nextId = useRef(0);
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([]);
  const show = useCallback((toast: Toast) => {
    nextId.current += 1;
    const id = nextId.current;
    setToasts((shown) => [...shown.slice(-2), { ...toast, id }]);
  }, []);
  const remove = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <section className={styles['stack']} aria-label={text('region')} aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} id={toast.id} toast={toast} onClose={remove} />
        ))}
      </section>
    </ToastContext.Provider>
  );
}

function ToastCard({ id, toast, onClose }: { id: number; toast: Toast; onClose: (id: number) => void }) {
  const text = useMessages(toastMessages);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => onClose(id), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [held, onClose, id]);
  return (
    <div
      className={styles['toast']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.message}</p>
      {toast.undo === undefined ? null : (
        <button
          type="button"
          className={styles['undo']}
          onClick={() => {
            toast.undo?.();
            onClose(id);
          }}
        >
          {text('undo')}
        </button>
      )}
      <button type="button" className={styles['close']} aria-label={text('dismiss')} onClick={() => onClose(id)}>
        <IconX size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
