import { fileRules, type StoredFile } from '@nexus/contracts';
import { buttonClass, CloseIcon, cx, DownloadIcon, IconButton, InlineLink, useToast } from '@nexus/ui';
import { type DragEvent, useId, useState } from 'react';
import { DangerQuestion } from '#components/form/danger-question.tsx';
import { FormError } from '#components/form/form-error.tsx';
import { refusalOf } from '#lib/errors.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { UploadRefused, upload } from '#lib/upload.ts';
import { useRefreshFile } from '../use-file.ts';
import { sizeWords } from '../words.ts';

/** What the picker offers; the server reads the content itself. */
const accepted = 'application/pdf,image/png,image/jpeg,image/webp';
const acceptedWords = `PDF, PNG, JPEG ou WebP, ${fileRules.parcoursup.max_bytes / 1_000_000}\u00a0Mo au plus`;

interface DocumentsProps {
  documents: readonly StoredFile[];
  /** Null: of the whole file. */
  wishId: string | null;
  studentId: string | undefined;
  mayWrite: boolean;
}

/** Files kept with the file or with a wish: sent by a click or by dropping them, read back, removed. */
export function Documents({ documents, wishId, studentId, mayWrite }: DocumentsProps) {
  const [removing, setRemoving] = useState<StoredFile | null>(null);
  return (
    <>
      {documents.length > 0 ? (
        <ul className="grid gap-1" aria-label="Documents">
          {documents.map((document) => (
            <li key={document.id} className="flex items-center gap-2">
              <DownloadIcon size={16} className="shrink-0 text-ink-3" />
              <span className="min-w-0 flex-1 break-words">
                <InlineLink href={`/api/files/${document.id}`} download>
                  {document.name}
                </InlineLink>{' '}
                <span className="text-sm whitespace-nowrap text-ink-3">{sizeWords(document.bytes)}</span>
              </span>
              {mayWrite ? (
                <IconButton
                  label={`Supprimer : ${document.name}`}
                  className="print:hidden"
                  onClick={() => setRemoving(document)}
                >
                  <CloseIcon size={16} />
                </IconButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : mayWrite ? null : (
        <p className="text-sm text-ink-2">Aucun document pour l’instant.</p>
      )}
      {mayWrite ? <SendDocument wishId={wishId} studentId={studentId} /> : null}
      {removing ? <RemoveDocument document={removing} onClose={() => setRemoving(null)} /> : null}
    </>
  );
}

function SendDocument({ wishId, studentId }: Pick<DocumentsProps, 'wishId' | 'studentId'>) {
  const id = useId();
  const [progress, setProgress] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const attach = trpc.parcoursup.attach.useMutation({ onSettled: refresh });

  const send = async (file: File | undefined) => {
    if (file === undefined || progress !== null) return;
    setRefused(null);
    setProgress(0);
    try {
      const { id: file_id } = await upload(file, { purpose: 'parcoursup', studentId }, setProgress);
      const stored = await attach.mutateAsync({ ...ofStudent(studentId), wish_id: wishId, file_id });
      toast({ title: 'Document ajouté', description: stored.name, tone: 'success' });
    } catch (error) {
      setRefused(error instanceof UploadRefused ? error.message : refusalOf(error).message);
    } finally {
      setProgress(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div className="mt-2 print:hidden">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to do what the button below does */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-dashed px-3 py-2.5',
          over ? 'border-brand bg-brand-soft' : 'border-edge',
        )}
      >
        <label
          htmlFor={id}
          className={cx(buttonClass('secondary', 'sm'), 'has-focus-visible:outline-2 has-focus-visible:outline-focus')}
        >
          {progress === null ? 'Ajouter un document' : `Envoi, ${Math.round(progress * 100)}\u00a0%`}
          <input
            id={id}
            type="file"
            accept={accepted}
            className="sr-only"
            disabled={progress !== null}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              void send(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span className="text-xs text-ink-3">ou dépose-le ici. {acceptedWords}.</span>
      </div>
      <p role="status" className="sr-only">
        {progress === null ? '' : 'Envoi du document…'}
      </p>
      <div className="mt-2">
        <FormError>{refused}</FormError>
      </div>
    </div>
  );
}

function RemoveDocument({ document, onClose }: { document: StoredFile; onClose: () => void }) {
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const remove = trpc.parcoursup.detach.useMutation({
    onSettled: refresh,
    onSuccess: () => {
      onClose();
      toast({ title: 'Document supprimé', description: document.name, tone: 'success' });
    },
  });
  return (
    <DangerQuestion
      title="Supprimer ce document ?"
      description={`« ${document.name} » sera supprimé pour de bon.`}
      verb="Supprimer"
      pending={remove.isPending}
      refused={remove.error ? refusalOf(remove.error).message : null}
      onConfirm={() => remove.mutate({ id: document.id })}
      onClose={onClose}
    />
  );
}
