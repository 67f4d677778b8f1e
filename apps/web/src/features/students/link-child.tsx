import { Button, PlusIcon } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { lazyOnline, warm } from '#lib/lazy-online.ts';

const load = () => import('./link-child-dialog.tsx');
const LinkChildDialog = lazyOnline(load);

/** « Relier un enfant »: the form comes when it is asked for. */
export function LinkChild() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        onClick={() => setOpen(true)}
        onPointerEnter={() => warm(load)}
        onFocus={() => warm(load)}
      >
        <PlusIcon size={16} />
        Relier un enfant
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <LinkChildDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
