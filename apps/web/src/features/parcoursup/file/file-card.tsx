import type { Parcoursup } from '@nexus/contracts';
import { Card, CardHeader, Switch, useToast } from '@nexus/ui';
import { useId } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { useRefreshFile } from '../use-file.ts';
import { Checklist } from './checklist.tsx';
import { Documents } from './documents.tsx';

interface FileCardProps {
  file: Parcoursup;
  studentId: string | undefined;
  mayWrite: boolean;
}

/** What is gathered once, whatever the wishes. */
export function FileCard({ file, studentId, mayWrite }: FileCardProps) {
  const id = useId();
  const done = file.items.filter((item) => item.done).length;
  return (
    <Card aria-labelledby={id}>
      <CardHeader
        id={id}
        title="Pièces du dossier"
        aside={
          <span className="text-sm text-ink-2">
            {done} sur {file.items.length}
          </span>
        }
      />
      <Checklist items={file.items} wishId={null} studentId={studentId} mayWrite={mayWrite} label="Pièces du dossier" />
      <div className="mt-3 border-t border-line pt-4">
        <h3 className="mb-2 text-ui!">Documents</h3>
        {file.letters_open ? (
          <Documents documents={file.documents} wishId={null} studentId={studentId} mayWrite={mayWrite} />
        ) : (
          <p className="text-sm text-ink-2">
            {file.student.first_name} garde ses lettres et ses documents pour soi, et peut vous les ouvrir depuis sa
            page.
          </p>
        )}
      </div>
      {mayWrite ? <Share shared={file.shared_with_parents} studentId={studentId} /> : null}
      <p className="mt-4 text-xs text-ink-3">{file.bac_link}</p>
    </Card>
  );
}

function Share({ shared, studentId }: { shared: boolean; studentId: string | undefined }) {
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const share = trpc.parcoursup.share.useMutation({
    onSettled: refresh,
    onSuccess: (_, { shared: now }) =>
      toast({
        title: now ? 'Lettres et documents ouverts à tes parents' : 'Lettres et documents gardés pour toi',
        tone: 'success',
      }),
    onError: (error) =>
      toast({ title: 'Le partage n’a pas pu être changé', description: refusalOf(error).message, tone: 'danger' }),
  });
  return (
    <div className="mt-4 border-t border-line pt-3 print:hidden">
      <Switch
        label="Mes parents lisent mes lettres et mes documents"
        checked={share.isPending ? share.variables.shared : shared}
        onCheckedChange={(next) => share.mutate({ ...ofStudent(studentId), shared: next })}
      />
    </div>
  );
}
