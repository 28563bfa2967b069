import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps a popup at its field while anything scrolls. The popup is `position: fixed`, so that the scrolling body of a modal
 * does not cut it off; it opens upwards where there is more room above.
 */
export function useAnchored(
  anchor: { current: HTMLElement | null },
  popup: { current: HTMLElement | null },
  open: boolean,
  align: 'start' | 'end' = 'start',
): void {
  useLayoutEffect(() => {
    if (!open) return undefined;
    const place = () => {
      const at = anchor.current?.getBoundingClientRect();
      const style = popup.current?.style;
      if (at === undefined || style === undefined) return;
      const below = innerHeight - at.bottom;
      const up = below < 240 && at.top > below;
      style.setProperty('top', up ? 'auto' : `${at.bottom + 4}px`);
      style.setProperty('bottom', up ? `${innerHeight - at.top + 4}px` : 'auto');
      style.setProperty('max-height', `${Math.min(320, (up ? at.top : below) - 12)}px`);
      if (align === 'end') style.setProperty('right', `${innerWidth - at.right}px`);
      else {
        style.setProperty('left', `${at.left}px`);
        style.setProperty('width', `${at.width}px`);
      }
    };
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  });
}
