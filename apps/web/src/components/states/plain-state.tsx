import { Button } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A page that has nothing to show: why, and the way back. */
export function PlainState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-[46ch] py-6 md:py-12">
      <h1>{title}</h1>
      <p className="mt-3 mb-6 text-ink-2">{children}</p>
      <Button asChild variant="primary">
        <Link to="/">Revenir à l’accueil</Link>
      </Button>
    </div>
  );
}
