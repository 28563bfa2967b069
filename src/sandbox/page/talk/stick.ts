import { useLayoutEffect, useRef } from 'preact/hooks';

const near = 40;

/**
 * Keeps the newest message in sight: a list at its end stays there when messages come, grow or lose room;
 * one that was scrolled up stays where it is.
 */
export function useStickToEnd() {
  const body = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [body.current, content.current];
    if (outer === null || inner === null) return undefined;
    let atEnd = true;
    const follow = () => {
      if (atEnd) outer.scrollTop = outer.scrollHeight;
    };
    const remember = () => {
      atEnd = outer.scrollHeight - outer.scrollTop - outer.clientHeight < near;
    };
    follow();
    const sizes = new ResizeObserver(follow);
    sizes.observe(outer);
    sizes.observe(inner);
    outer.addEventListener('scroll', remember);
    return () => {
      sizes.disconnect();
      outer.removeEventListener('scroll', remember);
    };
  }, []);
  return { body, content };
}
