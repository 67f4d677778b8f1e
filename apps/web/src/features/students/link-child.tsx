import { Button, PlusIcon } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { lazyOnline } from '#lib/lazy-online.ts';

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
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
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
