import styles from './check-phrase.module.css';

interface CheckPhraseProps {
  name: string;
  phrase: string;
  hint: string;
}

/** The words that both sides compare on the telephone, large enough to read out. */
export function CheckPhrase({ name, phrase, hint }: CheckPhraseProps) {
  return (
    <div className={styles['box']}>
      <h2 className={styles['name']}>{name}</h2>
      {/* The words are English whatever language the page speaks. */}
      <p className={styles['phrase']} lang="en">
        {phrase}
      </p>
      <p className={styles['hint']}>{hint}</p>
    </div>
  );
}
