import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

export const Cross = () => (
  <Icon>
    <path d="M5.5 5.5l9 9m0-9l-9 9" />
  </Icon>
);
export const Caret = () => (
  <Icon>
    <path d="M6 8l4 4 4-4" />
  </Icon>
);
export const Check = () => (
  <Icon>
    <path d="M4.5 10.5l3.5 3.5 7.5-8" />
  </Icon>
);
export const Back = () => (
  <Icon>
    <path d="M12 4.5L6.5 10l5.5 5.5" />
  </Icon>
);
export const Lock = () => (
  <Icon>
    <rect x="4.5" y="9" width="11" height="7.5" rx="1.5" />
    <path d="M7 9V6.500a3 3 0 0 1 6 0V9" />
  </Icon>
);
export const Hash = () => (
  <Icon>
    <path d="M8 4L6.5 16M13.5 4L12 16M4.5 8h12M3.5 12.500h12" />
  </Icon>
);
export const Envelope = () => (
  <Icon>
    <rect x="3" y="5" width="14" height="10.500" rx="1.5" />
    <path d="M3.5 6.500l6.5 5 6.5-5" />
  </Icon>
);
export const Cloud = () => (
  <Icon>
    <path d="M6 15a3.200 3.200 0 0 1-.4-6.400 4.600 4.600 0 0 1 8.900.9A2.800 2.800 0 0 1 14 15z" />
  </Icon>
);
export const Eye = () => (
  <Icon>
    <path d="M2.5 10s2.7-5 7.5-5 7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5z" />
    <circle cx="10" cy="10" r="2.2" />
  </Icon>
);
export const Warning = () => (
  <Icon>
    <path d="M10 3.500l7.5 13h-15z" />
    <path d="M10 8.500v3.500m0 2.200v.1" />
  </Icon>
);
export const Send = () => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
    <path d="M2.5 3.200c0-.6.6-.9 1.1-.7l13.6 6.700c.6.3.6 1.2 0 1.500L3.6 17.500c-.5.2-1.1-.1-1.1-.7l1-5.3 7.5-1.5-7.5-1.500z" />
  </svg>
);
export const More = () => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
    <circle cx="4.5" cy="10" r="1.6" />
    <circle cx="10" cy="10" r="1.6" />
    <circle cx="15.5" cy="10" r="1.6" />
  </svg>
);
export const Swap = () => (
  <Icon>
    <path d="M4 7.500h11m-3-3l3 3-3 3M16 13H5m3-3l-3 3 3 3" />
  </Icon>
);
