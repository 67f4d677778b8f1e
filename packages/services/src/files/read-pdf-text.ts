import { CampusError, type ErrorReason, maxPagesOfPdf } from '@nexus/contracts';
import type { PdfLimits, PdfRefusal } from '@nexus/documents';
import type { Campus } from '../context.ts';

/** A book of 300 dense pages has under a million characters, and is read in some seconds. */
const limits: PdfLimits = {
  max_pages: maxPagesOfPdf,
  max_characters: 2_000_000,
  max_ms: 30_000,
  max_memory_mb: 400,
  with_items: false,
};

const reasons: Record<PdfRefusal, ErrorReason> = {
  encrypted: 'PDF_ENCRYPTED',
  broken: 'PDF_BROKEN',
  too_many_pages: 'PDF_TOO_LONG',
  too_heavy: 'PDF_TOO_HEAVY',
};

interface PdfText {
  /** Page by page, empty for one without text. */
  pages: string[];
  page_count: number;
  pages_with_text: number;
}

/**
 * The text of a PDF that the file store keeps.
 *
 * @throws PDF_ENCRYPTED, PDF_BROKEN, PDF_TOO_LONG (300 pages at most), PDF_TOO_HEAVY (30 s, 400 MB, 2,000,000 characters).
 */
export async function readPdfText({ files, readPdf }: Campus, key: string): Promise<PdfText> {
  const reading = await readPdf(async () => {
    const content = await files.open(key);
    if (content === undefined) throw new Error('the file store lost what it has just kept');
    return content;
  }, limits);
  if (reading.status === 'refused') throw new CampusError(reasons[reading.reason]);
  const pages = reading.pages.map(({ text }) => text);
  return { pages, page_count: reading.page_count, pages_with_text: pages.filter((text) => text !== '').length };
}
