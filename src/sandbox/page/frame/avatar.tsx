const colours = 8;

function hueOf(id: string): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return sum % colours;
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0).toUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');

/** A square with initials, the same colour for the same person; the name always stands beside it. */
export function Avatar(props: {
  id: string;
  name: string;
  app?: boolean;
  size?: 'small' | 'large';
}) {
  const look = props.app === true ? 'avatar-app' : `avatar-${hueOf(props.id)}`;
  return (
    <span class={`avatar ${look} avatar-size-${props.size ?? 'normal'}`} aria-hidden="true">
      {props.app === true ? <Rings /> : initials(props.name) || '?'}
    </span>
  );
}

const Rings = () => (
  <svg viewBox="0 0 32 32" fill="none" stroke-width="3">
    <circle class="ring-one" cx="12.5" cy="16" r="6.5" />
    <circle class="ring-two" cx="19.5" cy="16" r="6.5" />
  </svg>
);
