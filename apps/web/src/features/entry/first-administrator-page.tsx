import { useQuery } from '@tanstack/react-query';
import { EntryNotice, EntryPage } from '../../components/entry-page';
import { Loaded } from '../../components/loaded';
import { SkeletonBlock } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { instanceQuery } from '../../lib/instance.queries';
import { entryMessages } from './entry.messages';
import { becomeFirstAdministrator } from './entry.queries';
import { FoundingForm } from './founding-form';
import { useLinkToken } from './use-link-token';

/** Where the link that the terminal printed leads: the first organisation and its administrator. */
export function FirstAdministratorPage() {
  const text = useMessages(entryMessages);
  const token = useLinkToken();
  const instance = useQuery(instanceQuery);
  return (
    <EntryPage title={text('firstTitle')}>
      <Loaded query={instance} skeleton={<SkeletonBlock height={400} />}>
        {({ awaitsFirstAdministrator }) => {
          if (!awaitsFirstAdministrator) {
            return (
              <EntryNotice title={text('notEmptyTitle')} action={<TextLink to="/sign-in">{text('toSignIn')}</TextLink>}>
                {text('notEmpty')}
              </EntryNotice>
            );
          }
          const badLink = <EntryNotice title={text('badLinkTitle')}>{text('badFirst')}</EntryNotice>;
          if (token === '') return badLink;
          return (
            <FoundingForm
              title={text('firstTitle')}
              lead={text('firstLead')}
              action={text('create')}
              badLink={badLink}
              found={(foundation) => becomeFirstAdministrator({ token, ...foundation })}
            />
          );
        }}
      </Loaded>
    </EntryPage>
  );
}
