import { useEffect, useState } from 'preact/hooks';

/** Who acts and what is open, kept in the address so that two windows can be two people. */
export type Address = { as: string | null; open: string | null };

/** The last part of the address while a person looks at the app's Home tab. */
export const homeTab = 'home';

function read(): Address {
  const [as = '', open = ''] = location.hash.replace(/^#/, '').split('/');
  return { as: as || null, open: open || null };
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
