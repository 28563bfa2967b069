import { useEffect, useState } from 'preact/hooks';

/** Who acts and what is open, kept in the address so that two windows can be two people. */
export type Address = { as: string | null; open: string | null; within: string[] };

/** The last part of the address while a person looks at the app's Home tab. */
export const homeTab = 'home';
/** Followed by the open mail, and by the part of it that is shown. */
export const mailbox = 'mailbox';

function read(): Address {
  const [as = '', open = '', ...within] = location.hash.replace(/^#/, '').split('/');
  return { as: as || null, open: open || null, within };
}

export const hrefOf = (as: string, open?: string | null) => `#${as}${open ? `/${open}` : ''}`;

export function useAddress(): Address {
  const [address, change] = useState(read);
  useEffect(() => {
    const listen = () => change(read());
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, []);
  return address;
}
