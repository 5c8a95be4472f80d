import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { Loaded } from '../../../components/loaded';
import { SkeletonBlock } from '../../../components/skeletons';
import { useMayAdminister } from '../../../session/use-session';
import { draftQuery } from '../questionnaires.queries';
import { DraftEditor, EditorBack } from './draft-editor';

/** Writing one questionnaire of the organisation's own, for administrators; others are led to what is published of it. */
export function EditorPage() {
  const { questionnaireId } = useParams({ from: '/framed/questionnaires/$questionnaireId/edit' });
  const mayAdminister = useMayAdminister();
  // What is being written here must not be exchanged behind the writer's back; a save tells when somebody was faster.
  const query = useQuery({ ...draftQuery(questionnaireId), refetchOnWindowFocus: false });
  if (!mayAdminister) return <Navigate replace to="/questionnaires/$questionnaireId" params={{ questionnaireId }} />;
  return (
    <>
      <EditorBack />
      <Loaded query={query} skeleton={<SkeletonBlock height={480} />}>
        {(loaded) => <DraftEditor key={loaded.id} loaded={loaded} />}
      </Loaded>
    </>
  );
}
