import type { LibraryResource } from '@nexus/contracts';
import { IconButton, Menu, MenuItem, MoreIcon, useToast } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { DangerQuestion } from '#components/form/danger-question.tsx';
import { refusalOf } from '#lib/errors.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { trpc } from '#lib/trpc.ts';

const ResourceDialog = lazyOnline(() => import('./resource-dialog.tsx'));

/** What its author, or the administration, may do with a resource. */
export function StaffActions({ resource }: { resource: LibraryResource }) {
  const [editing, setEditing] = useState(false);
  /** A link can be added again; a file that is let go is gone. */
  const [asking, setAsking] = useState(false);
  const utils = trpc.useUtils();
  const { toast } = useToast();
  const refresh = () => Promise.all([utils.resources.overview.invalidate(), utils.rag.search.invalidate()]);
  const failed = (error: unknown) =>
    toast({ title: 'La bibliothèque n’a pas changé', description: refusalOf(error).message, tone: 'danger' });
  const add = trpc.resources.add.useMutation({ onSuccess: refresh, onError: failed });
  const withdraw = trpc.resources.withdraw.useMutation({
    onSuccess: async () => {
      const { title, uri, type, subject, level, codes, description, file } = resource;
      setAsking(false);
      toast({
        title: 'Ressource retirée',
        description: title,
        tone: 'success',
        ...(type === 'Cours' || type === 'Exercice' || file !== null
          ? {}
          : {
              action: {
                label: 'Annuler',
                onAction: () => add.mutate({ title, uri, type, subject, level, codes, description }),
              },
            }),
      });
      await refresh();
    },
    onError: failed,
  });
  return (
    <>
      <Menu
        label={`${resource.title} : que faire`}
        trigger={
          <IconButton label={`Modifier ou retirer : ${resource.title}`}>
            <MoreIcon />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setEditing(true)}>Modifier</MenuItem>
        <MenuItem onSelect={() => (resource.file === null ? withdraw.mutate({ id: resource.id }) : setAsking(true))}>
          Retirer
        </MenuItem>
      </Menu>
      {asking ? (
        <DangerQuestion
          title="Retirer ce PDF ?"
          description={`« ${resource.title} » ne sera plus dans la bibliothèque, et son fichier sera supprimé.`}
          verb="Retirer"
          pending={withdraw.isPending}
          onConfirm={() => withdraw.mutate({ id: resource.id })}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {editing ? (
        <Suspense fallback={null}>
          <ResourceDialog resource={resource} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
