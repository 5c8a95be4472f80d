import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { useProblemText } from '../../../lib/use-problem-text';
import { ContactDialog } from './contact-dialog';
import { DOT } from '../../../lib/dot';
import styles from '../components/entry-rows.module.css';
import { contactsMessages } from './contacts.messages';
import { addContact, contactsQuery, removeContact } from './contacts.queries';
import type { Contact } from './contacts.queries';

/** Whom to speak to at the vendor, and about what. */
export function ContactsSection({ vendorId, mayChange }: { vendorId: string; mayChange: boolean }) {
  const text = useMessages(contactsMessages);
  const contacts = useQuery(contactsQuery(vendorId, useAsOf()));
  const [editing, setEditing] = useState<Contact | 'new' | null>(null);
  const removal = useRemoval(vendorId);
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
            <ul className={styles['rows']}>
              {items.map((contact) => (
                <li key={contact.id}>
                  <ContactWords contact={contact} />
                  {mayChange ? (
                    <span className={styles['acts']}>
                      <button
                        type="button"
                        aria-label={text('edit', { name: contact.name })}
                        onClick={() => setEditing(contact)}
                      >
                        {text('editWord')}
                      </button>
                      <button
                        type="button"
                        aria-label={text('remove', { name: contact.name })}
                        onClick={() => removal.mutate(contact)}
                      >
                        {text('removeWord')}
                      </button>
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
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

/** Removes a contact at once, with a way back: who comes back is as new. */
function useRemoval(vendorId: string) {
  const text = useMessages(contactsMessages);
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const refresh = () => client.invalidateQueries({ queryKey: ['vendors', vendorId] });
  const undoing = useMutation({
    mutationFn: ({ name, duty, position, email, phone }: Contact) =>
      addContact(vendorId, { name, duty, position, email, phone }),
    onError: (error) => toast({ message: problemText(error) }),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: removeContact,
    onSuccess: (_, contact) =>
      toast({ message: text('removed', { name: contact.name }), undo: () => undoing.mutate(contact) }),
    onError: (error) => toast({ message: problemText(error) }),
    onSettled: refresh,
  });
}
