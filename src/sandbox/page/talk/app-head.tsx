import { Avatar } from '../frame/avatar.tsx';
import { appDm } from '../frame/sidebar.tsx';
import { homeTab, hrefOf } from '../seat/address.ts';
import { useSeat } from '../seat/seat.ts';
import { BackToList } from './head.tsx';

/** The app's name with its two tabs; they are pages with addresses of their own. */
export function AppHead({ tab }: { tab: 'home' | 'messages' }) {
  const { snapshot } = useSeat();
  const { app, me } = snapshot;
  const dm = appDm(snapshot);
  const here = (one: typeof tab) => (one === tab ? { 'aria-current': 'page' as const } : {});
  return (
    <header class="talk-head talk-head-app">
      <div class="talk-head-line">
        <BackToList />
        <Avatar id={app.user} name={app.name} app size="small" />
        <h2>{app.name}</h2>
        <span class="badge">APP</span>
      </div>
      <nav class="tabs" aria-label={app.name}>
        <a href={hrefOf(me.id, homeTab)} {...here('home')}>
          Home
        </a>
        <a href={hrefOf(me.id, dm?.id ?? 'messages')} {...here('messages')}>
          Messages
        </a>
      </nav>
    </header>
  );
}
