import { Back } from '../frame/icons.tsx';
import { hrefOf } from '../seat/address.ts';
import { useSeat } from '../seat/seat.ts';

/** On a narrow screen the list of conversations is a page of its own. */
export const BackToList = () => <BackTo label="Back to the conversations" />;

export function BackTo({ open, label }: { open?: string; label: string }) {
  const { me } = useSeat().snapshot;
  return (
    <a class="icon-button back" href={hrefOf(me.id, open)} aria-label={label}>
      <Back />
    </a>
  );
}
