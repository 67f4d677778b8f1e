import { fileRules, maxPagesOfPdf, type UploadedFile } from '@nexus/contracts';
import { buttonClass, cx, FieldError } from '@nexus/ui';
import { type DragEvent, useId, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { UploadRefused, upload } from '#lib/upload.ts';
import { pagesWords } from '../words.ts';

/** The PDF of a resource: the one it has, or the one that has just been sent. */
export interface ChosenPdf {
  id: string;
  name: string;
  pages: number;
  pages_with_text: number;
}

const limitsWords = `PDF, ${fileRules.library.max_bytes / 1_000_000}\u00a0Mo et ${maxPagesOfPdf}\u00a0pages au plus.`;

interface PdfFieldProps {
  file: ChosenPdf | null;
  error: string | undefined;
  /** Null while another one is on its way. */
  onFile: (file: ChosenPdf | null) => void;
  className?: string;
}

/** Sent as soon as it is chosen or dropped, so that what is wrong with it is said before the rest is written. */
export function PdfField({ file, error, onFile, className }: PdfFieldProps) {
  const id = useId();
  /** 0 to 1, then the campus reads it. */
  const [progress, setProgress] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const said = refused ?? (file === null && progress === null ? error : undefined);

  const send = async (chosen: File | undefined) => {
    if (chosen === undefined || progress !== null) return;
    setRefused(null);
    setProgress(0);
    onFile(null);
    try {
      onFile(readPdf(await upload(chosen, { purpose: 'library' }, setProgress)));
    } catch (cause) {
      onFile(file);
      setRefused(cause instanceof UploadRefused ? cause.message : refusalOf(cause).message);
    } finally {
      setProgress(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  const state =
    progress === null
      ? file === null
        ? ''
        : pagesWords(file)
      : progress < 1
        ? `Envoi, ${Math.round(progress * 100)}\u00a0%`
        : 'Lecture du texte…';
  return (
    <div className={className}>
      <p id={`${id}-label`} className="mb-1.5 text-sm font-medium">
        Fichier PDF
      </p>
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
          over ? 'border-brand bg-brand-soft' : said ? 'border-danger' : 'border-edge',
        )}
      >
        <label
          htmlFor={id}
          className={cx(buttonClass('secondary', 'sm'), 'has-focus-visible:outline-2 has-focus-visible:outline-focus')}
        >
          <span id={`${id}-verb`}>{file === null ? 'Choisir un fichier' : 'Remplacer le fichier'}</span>
          <input
            id={id}
            type="file"
            accept="application/pdf"
            className="sr-only"
            disabled={progress !== null}
            aria-labelledby={`${id}-label ${id}-verb`}
            aria-describedby={said ? `${id}-error` : undefined}
            aria-invalid={said ? true : undefined}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              void send(chosen);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span className="min-w-0 flex-1 basis-48 text-sm wrap-anywhere">
          {file === null ? null : <strong className="font-medium">{file.name}</strong>}
          {file === null ? null : ' : '}
          <span role="status" className="text-ink-2">
            {state}
          </span>
          {file === null && progress === null ? <span className="text-ink-3">ou déposez-le ici.</span> : null}
        </span>
      </div>
      {said ? <FieldError id={`${id}-error`}>{said}</FieldError> : null}
      <p className="mt-1.5 text-xs text-ink-3">{limitsWords} Le texte de ses pages est lu et cherché.</p>
    </div>
  );
}

function readPdf({ id, name, pages, pages_with_text }: UploadedFile): ChosenPdf {
  return { id, name, pages: pages ?? 1, pages_with_text: pages_with_text ?? 0 };
}
