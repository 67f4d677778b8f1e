import { Logo } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The frame of the pages before signing in, and of those that belong nowhere. */
export function BareLayout({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[1040px] flex-col px-4 py-5 md:px-8 md:py-8">
      <header>
        <Link to="/" className="inline-flex no-underline">
          <Logo />
        </Link>
      </header>
      <main
        id="contenu"
        tabIndex={-1}
        className={wide ? 'pt-8 md:pt-12' : 'mx-auto w-full max-w-[560px] pt-8 md:pt-14'}
      >
        {children}
      </main>
    </div>
  );
}
