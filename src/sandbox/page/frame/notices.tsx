import { Mrkdwn } from '../text/words.tsx';
import { Cross, Eye } from './icons.tsx';

export type Notice = { key: string; text: string };

/** Lines for this person alone; spoken by screen readers as they come. */
export function Notices({ lines, dismiss }: { lines: Notice[]; dismiss: (key: string) => void }) {
  return (
    <div class="notices" role="status" aria-live="polite" aria-label="Notices">
      {lines.map((line) => (
        <div key={line.key} class="notice">
          <div>
            <p class="only-you">
              <Eye /> Only visible to you
            </p>
            <p>
              <Mrkdwn text={line.text} />
            </p>
          </div>
          <button
            type="button"
            class="icon-button"
            aria-label="Dismiss notice"
            onClick={() => dismiss(line.key)}
          >
            <Cross />
          </button>
        </div>
      ))}
    </div>
  );
}
