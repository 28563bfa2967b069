import type { Button as SlackButton } from '@slack/types';
import { useSeat } from '../seat/seat.ts';
import { useGround } from '../seat/surface.tsx';
import { Plain } from '../text/words.tsx';

export function Button({ blockId, button }: { blockId: string; button: SlackButton }) {
  const ground = useGround();
  const { compose } = useSeat();
  const actionId = button.action_id ?? '';
  const pending = ground.busy === `${blockId} ${actionId}`;
  const { url } = button;
  const press = () => {
    if (url !== undefined && /^mailto:/i.test(url)) compose(url);
    return ground.click(blockId, button, button.value ?? null);
  };
  const common = {
    class: `button ${button.style === undefined ? '' : `button-${button.style}`}`,
    'data-action-id': actionId,
    ...(button.accessibility_label === undefined
      ? {}
      : { 'aria-label': button.accessibility_label }),
  };
  if (url !== undefined && /^https?:/i.test(url)) {
    // Slack opens the address and sends the press as well.
    return (
      <a
        {...common}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        onClick={() => void press()}
      >
        <Plain of={button.text} />
      </a>
    );
  }
  return (
    <button {...common} type="button" aria-busy={pending} onClick={() => void press()}>
      <Plain of={button.text} />
    </button>
  );
}
