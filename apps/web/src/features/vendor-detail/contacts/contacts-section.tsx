import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { DOT } from '../../../lib/dot';
import { EntryRows } from '../components/entry-rows';
import styles from '../components/entry-rows.module.css';
import { useEntryRemoval } from '../use-entry-removal';
import { ContactDialog } from './contact-dialog';
import { contactsMessages } from './contacts.messages';
import { addContact, contactsQuery, removeContact } from './contacts.queries';
import type { Contact } from './contacts.queries';

/** Whom to speak to at the vendor, and about what. */
export function ContactsSection({ vendorId, mayChange }: { vendorId: string; mayChange: boolean }) {
  const text = useMessages(contactsMessages);
  const contacts = useQuery(contactsQuery(vendorId, useAsOf()));
  const [editing, setEditing] = useState<Contact | 'new' | null>(null);
  const removal = useEntryRemoval<Contact>({
    remove: removeContact,
    putBack: ({ name, duty, position, email, phone }) => addContact(vendorId, { name, duty, position, email, phone }),
    removedText: ({ name }) => text('removed', { name }),
  });
  return (
    <Section
      title={text('title')}
      aside={
        mayChange ? (
          <Button variant="default" size="xs" onClick={() => setEditing('new')}>
            {text('add')}
          </Button>
        ) : null
      }
    >
      <Loaded query={contacts} skeleton={<SkeletonRows rows={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles['none']}>{text('none')}</p>
          ) : (
            <EntryRows
              entries={items}
              renderWords={(contact) => <ContactWords contact={contact} />}
              mayChange={mayChange}
              onEdit={setEditing}
              onRemove={removal.mutate}
            />
          )
        }
      </Loaded>
      {editing === null ? null : (
        <ContactDialog
          vendorId={vendorId}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function ContactWords({ contact: { name, duty, position, email, phone } }: { contact: Contact }) {
  const locale = useLocale();
  return (
    <span className={styles['words']}>
      <strong>{name}</strong>
      <span className={styles['detail']}>
        {[nameOf('contactDuty', duty, locale), ...(position === null ? [] : [position])].join(DOT)}
      </span>
      {phone === null ? null : <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
      {email === null ? null : <a href={`mailto:${email}`}>{email}</a>}
    </span>
  );
}
