import styles from './mail-text.module.css';

const ADDRESS = /(https?:\/\/\S+)/;

/** A mail's plain text with its line breaks; addresses in it can be followed. */
export function MailText({ text }: { text: string }) {
  return (
    <div className={styles['text']}>
      {text.split(ADDRESS).map((part, index) =>
        ADDRESS.test(part) ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a fixed text never move
          <a key={index} href={part} target="_blank" rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
