import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import styles from './text-link.module.css';

function Anchor({
  ref,
  className,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return (
    <a ref={ref} {...rest} className={[styles['link'], className].filter(Boolean).join(' ')}>
      {children}
    </a>
  );
}

/** A link to another page of the application, in the accent colour; its address is checked by the compiler. */
export const TextLink = createLink(Anchor);
