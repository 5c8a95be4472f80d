import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../components/loaded';
import { PageTitle } from '../../../components/page-title';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../session/use-session';
import { riskModelsQuery } from '../organization/risk-model.queries';
import { OwnModelEditor } from './own-model-editor';
import { ownModelMessages } from './own-model.messages';

/** The constants of the risk model, which administrators may set otherwise and everybody may look up. */
export function OwnModelPage() {
  const text = useMessages(ownModelMessages);
  const { user } = useSession();
  const models = useQuery({ ...riskModelsQuery, refetchInterval: false });
  const mayChange = user.role === 'admin';
  return (
    <>
      <TextLink to="/settings/organization">‹ {text('back')}</TextLink>
      <PageTitle title={text('title')} tab={text('title')} lead={text(mayChange ? 'lead' : 'leadReader')} />
      <Loaded query={models} skeleton={<SkeletonRows rows={8} />}>
        {({ models: versions, inForce }) =>
          versions.flatMap((standing) =>
            standing.version === inForce ? (
              <OwnModelEditor key={inForce} versions={versions} standing={standing} mayChange={mayChange} />
            ) : (
              []
            ),
          )
        }
      </Loaded>
    </>
  );
}
