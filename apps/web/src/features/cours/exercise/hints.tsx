import type { Exercise, Hint } from '@nexus/contracts';
import { Button, FieldError, HintIcon } from '@nexus/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { trpcClient } from '#lib/trpc.ts';
import { Html } from './html.tsx';

/** The hints that were read, one by one, from the vaguest. */
export function useHints({ item_id, seed, hint_count }: Exercise) {
  const [read, setRead] = useState<readonly Hint[]>([]);
  // Asked for by a hand, and counted: not a query, which would ask again by itself.
  const { mutate, isPending, error } = useMutation({
    mutationFn: (number: number) => trpcClient.practice.hint.query({ item_id, seed, number }),
    networkMode: 'always',
    onSuccess: (hint) => setRead((before) => [...before, hint]),
  });
  return {
    read,
    count: hint_count,
    more: read.length < hint_count,
    pending: isPending,
    failure: error === null ? null : navigator.onLine ? refusalOf(error).message : offline,
    ask: () => mutate(read.length + 1),
  };
}

/** Read by adults too: neither « tu » nor « vous ». */
const offline = 'Hors ligne : cet indice pourra se lire au retour du réseau.';

export type Hints = ReturnType<typeof useHints>;

/** « Un indice (1 sur 3) ». */
export function HintButton({ hints }: { hints: Hints }) {
  if (!hints.more) return null;
  return (
    <Button variant="ghost" pending={hints.pending} onClick={hints.ask}>
      {hints.pending ? null : <HintIcon size={16} />}
      Un indice ({hints.read.length + 1} sur {hints.count})
    </Button>
  );
}

/** What they say, under the button; announced as each one comes. */
export function HintList({ hints: { read, failure } }: { hints: Hints }) {
  return (
    <>
      <div role="status" className="grid gap-2.5 not-empty:mt-4">
        {read.map(({ number, html }) => (
          <div key={number} className="flex gap-2.5 rounded-md bg-sunken px-3.5 py-3">
            <HintIcon size={16} className="mt-1 text-ink-3" />
            <div className="min-w-0">
              <p className="text-sm text-ink-3">Indice {number}</p>
              <Html html={html} />
            </div>
          </div>
        ))}
      </div>
      {failure === null ? null : (
        <div role="alert">
          <FieldError>{failure}</FieldError>
        </div>
      )}
    </>
  );
}
