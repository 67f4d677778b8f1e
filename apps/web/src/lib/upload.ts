import { errorReasons, type FilePurpose, fileRules, UploadedFile, WireError } from '@nexus/contracts';

const nbsp = '\u00a0';

/** Why a file was not kept, in a sentence. */
export class UploadRefused extends Error {}

interface Purpose {
  purpose: FilePurpose;
  /** Whose it is, when that is not said by who sends it. */
  studentId?: string | undefined;
}

/**
 * Sends a file with its progress, 0 to 1: fetch() does not tell it.
 *
 * @throws UploadRefused
 */
export function upload(file: File, { purpose, studentId }: Purpose, onProgress: (share: number) => void) {
  const { max_bytes } = fileRules[purpose];
  if (file.size > max_bytes) {
    return Promise.reject(
      new UploadRefused(`Ce fichier dépasse ${max_bytes / 1_000_000}${nbsp}Mo. Rien n’a été envoyé.`),
    );
  }
  const query = new URLSearchParams({ purpose, name: file.name.slice(0, 200) });
  if (studentId !== undefined) query.set('student_id', studentId);
  return new Promise<UploadedFile>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/files?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () =>
      reject(new UploadRefused('Le fichier n’est pas arrivé : le réseau s’est interrompu. Rien n’a été gardé.'));
    request.onload = () => {
      const answer = parsed(request.responseText);
      const stored = UploadedFile.safeParse(answer);
      if (stored.success) return resolve(stored.data);
      const refusal = WireError.safeParse(answer);
      reject(new UploadRefused(refusal.success ? refusal.data.message : errorReasons.INTERNAL.message));
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
