import type { Overflow as SlackOverflow } from '@slack/types';
import { useRef, useState } from 'preact/hooks';
import { More } from '../frame/icons.tsx';
import { useGround } from '../seat/surface.tsx';
import { TextOf } from '../text/words.tsx';
import { useAnchored } from './anchored.ts';

export function Overflow({ blockId, element }: { blockId: string; element: SlackOverflow }) {
  const ground = useGround();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useAnchored(anchor, menu, open, 'end');

  const close = () => {
    setOpen(false);
    anchor.current?.focus();
  };
  const move = (by: number) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + by + items.length) % items.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) close();
    else if (event.key === 'ArrowDown' && open) move(1);
    else if (event.key === 'ArrowUp' && open) move(-1);
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="overflow"
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOpen(false);
      }}
    >
      <button
        ref={anchor}
        type="button"
        class="button button-square"
        aria-label="More options"
        aria-haspopup="menu"
        aria-expanded={open}
        data-action-id={element.action_id}
        onClick={() => setOpen(!open)}
      >
        <More />
      </button>
      {open ? (
        <div ref={menu} class="popup" role="menu">
          {element.options.map((option, index) => (
            <button
              key={option.value}
              type="button"
              role="menuitem"
              class="popup-option"
              ref={(item) => {
                if (index === 0 && !menu.current?.contains(document.activeElement)) item?.focus();
              }}
              onClick={() => {
                close();
                if (option.url !== undefined) window.open(option.url, '_blank', 'noopener');
                void ground.click(blockId, element, option.value ?? null);
              }}
            >
              <TextOf of={option.text} />
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
