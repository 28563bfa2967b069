import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A modal dialog on the browser's own: it keeps the focus inside, makes the rest inert and gives the focus back at the end.
 * `onLeave` is Escape; what it means is the caller's.
 */
export function Dialog(props: {
  labelledBy: string;
  class?: string;
  onLeave: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const before = document.activeElement;
    const around = before?.closest('article');
    element.showModal();
    return () => {
      element.close();
      // The browser gives it back only while the dialog is still in the document; a card that was decided has lost the pressed button.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else around?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${props.class ?? ''}`}
      aria-labelledby={props.labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        props.onLeave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Else the browser closes a dialog by itself at the second Escape.
        event.preventDefault();
        event.stopPropagation();
        props.onLeave();
      }}
    >
      {props.children}
    </dialog>
  );
}
