import { useMessages } from '../../i18n/use-messages';
import { ButtonLink } from '../components/button';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import { packMessages } from './pack.messages';
import { PACK_ADDRESS } from './pack.queries';

/** The answers as a file to take along; after the one-time code only. */
export function TakeAnswers({ isVerified, back }: { isVerified: boolean; back: string }) {
  const text = useMessages(packMessages);
  return (
    <section className={prose['stack']}>
      <h2>{text('takeTitle')}</h2>
      <p>{text('takeText')}</p>
      {isVerified ? (
        <div>
          <ButtonLink look="quiet" href={PACK_ADDRESS}>
            {text('take')}
          </ButtonLink>
        </div>
      ) : (
        <Locked back={back} />
      )}
    </section>
  );
}

/** Says that the one-time code is missing, and leads to it. */
export function Locked({ back }: { back: string }) {
  const text = useMessages(packMessages);
  return (
    <>
      <p className={prose['muted']}>{text('locked')}</p>
      <div>
        <ButtonLink look="quiet" href={hrefTo({ page: 'code', back })}>
          {text('unlock')}
        </ButtonLink>
      </div>
    </>
  );
}
