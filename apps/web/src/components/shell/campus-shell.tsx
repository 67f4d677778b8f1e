import { Avatar, IconButton, initials, Logo, SearchButton, Shell, ToastProvider, TopBar, UserBlock } from '@nexus/ui';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Soon } from '#components/layout/soon.tsx';
import { datesIn } from '#lib/format.ts';
import { lazyOnline, warm } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { capitalize } from '#lib/words/words.ts';
import { describeUser } from './describe-user.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { placesOf } from './places.ts';
import { isMac, usePalette } from './use-palette.ts';

const loadPalette = () => import('../palette/palette.tsx');
const Palette = lazyOnline(loadPalette);
const warmPalette = () => warm(loadPalette);

// The first screen is light, and one request: the bell and its figure come once it has been read.
const Bell = lazyOnline<object>(async () => {
  await new Promise((later) => setTimeout(later, 2_500));
  return import('./bell.tsx');
});

/** The frame of every screen behind the sign-in. */
export function CampusShell() {
  const me = useMe();
  const now = useNow();
  const palette = usePalette(warmPalette);
  const places = placesOf(me);
  const name = `${me.user.first_name} ${me.user.last_name}`;
  return (
    <ToastProvider>
      <Shell
        items={places}
        renderLink={({ id }, props) => {
          const place = places.find((one) => one.id === id);
          return place ? (
            <Link to={place.to} activeOptions={{ includeSearch: false, exact: place.exact ?? false }} {...props} />
          ) : null;
        }}
        home={
          <Link to="/" className="inline-flex no-underline">
            <Logo />
          </Link>
        }
        user={
          <Link to="/compte" className="block rounded-md text-ink no-underline hover:bg-sunken">
            <UserBlock name={name} detail={describeUser(me)} />
          </Link>
        }
        top={
          <TopBar
            home={
              <Link to="/" className="inline-flex" aria-label="Nexus Réussite, accueil">
                <Logo compact />
              </Link>
            }
            context={capitalize(datesIn(me.user.time_zone).full(now))}
          >
            <SearchButton
              label="Rechercher"
              shortcut={isMac ? '⌘ K' : 'Ctrl K'}
              onClick={palette.show}
              onPointerEnter={warmPalette}
              onFocus={warmPalette}
            />
            <Suspense fallback={<span className="size-11 md:size-10" />}>
              <Bell />
            </Suspense>
            <IconButton asChild label={`${initials(name)}, compte de ${name}`}>
              <Link to="/compte" activeProps={{ 'aria-current': undefined }}>
                <Avatar name={name} />
              </Link>
            </IconButton>
          </TopBar>
        }
      >
        <OfflineBanner />
        <Soon>
          <Outlet />
        </Soon>
      </Shell>
      {palette.shown ? (
        <Suspense fallback={null}>
          <Palette onClose={palette.hide} />
        </Suspense>
      ) : null}
    </ToastProvider>
  );
}
