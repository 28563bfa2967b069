import { useEffect, useMemo } from 'preact/hooks';
import { Blocks } from '../blocks/block.tsx';
import { drawn } from '../blocks/kit.ts';
import { useSeat } from '../seat/seat.ts';
import { SurfaceOf } from '../seat/surface.tsx';
import { AppHead } from './app-head.tsx';

const on = { surface: 'home' } as const;

export function AppHome() {
  const { snapshot, act } = useSeat();
  const home = snapshot.home?.blocks;
  const blocks = useMemo(() => drawn(home ?? []), [home]);
  useEffect(() => {
    void act({ do: 'home' });
  }, [act]);
  return (
    <>
      <AppHead tab="home" />
      <div class="talk-body" tabIndex={0} role="region" aria-label={`${snapshot.app.name} Home`}>
        {home === undefined ? (
          <p class="beginning">{snapshot.app.name} is preparing its Home tab …</p>
        ) : (
          <div class="home">
            <SurfaceOf on={on} blocks={blocks}>
              <Blocks of={blocks} />
            </SurfaceOf>
          </div>
        )}
      </div>
    </>
  );
}

/** The Messages tab before the app has ever written. */
export function NoMessagesYet() {
  const { app } = useSeat().snapshot;
  return (
    <>
      <AppHead tab="messages" />
      <div class="talk-body">
        <p class="beginning">{app.name} will write to you here.</p>
      </div>
    </>
  );
}
