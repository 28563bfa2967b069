import { Link } from '../text/words.tsx';

/** A full stop or bracket after an address belongs to the sentence. */
const addresses = /(https?:\/\/[^\s<>"]*[^\s<>".,:;!?)'\]])/i;

/** A plain text with its web addresses as links, and nothing else read in it. */
export const MailText = ({ text }: { text: string }) => (
  <pre class="mail-text" dir="auto">
    {text
      .split(addresses)
      .map((piece, index) =>
        index % 2 === 1 ? <Link key={index} to={piece} text={piece} /> : piece,
      )}
  </pre>
);
