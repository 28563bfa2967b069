import type { Button as SlackButton } from '@slack/types';
import { useGround } from '../seat/surface.tsx';
import { Plain } from '../text/words.tsx';

export function Button({ blockId, button }: { blockId: string; button: SlackButton }) {
  const ground = useGround();
  const actionId = button.action_id ?? '';
  const pending = ground.busy === `${blockId} ${actionId}`;
  const press = () => ground.click(blockId, button, button.value ?? null);
  const common = {
    class: `button ${button.style === undefined ? '' : `button-${button.style}`}`,
    'data-action-id': actionId,
    ...(button.accessibility_label === undefined
      ? {}
      : { 'aria-label': button.accessibility_label }),
  };
  if (button.url !== undefined && /^https?:/i.test(button.url)) {
    // Slack opens the address and sends the press as well.
    return (
      <a
        {...common}
        href={button.url}
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
