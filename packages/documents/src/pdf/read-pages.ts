import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfLimits, PdfLine, PdfPage, PdfRefusal } from './reading.ts';

// Only drawing needs them, and without them pdf.js does not load.
Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });

type PdfJs = typeof import('pdfjs-dist');

/** pdf.js, both its halves: in Node they work in one thread. */
export async function loadPdfJs(): Promise<PdfJs> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return pdfjs;
}

/** Reads a PDF page by page. For the reading program alone: a hostile file takes what it wants of the process. */
export async function* readPages(pdfjs: PdfJs, bytes: Uint8Array, limits: PdfLimits): AsyncGenerator<PdfLine> {
  const opening = pdfjs.getDocument({
    data: bytes,
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await opening.promise;
    const { numPages } = document;
    if (numPages < 1) return yield { said: 'refused', reason: 'broken' };
    if (numPages > limits.max_pages) return yield { said: 'refused', reason: 'too_many_pages' };
    let characters = 0;
    for (let number = 1; number <= numPages; number += 1) {
      const page = await readPage(document, number, limits.with_items);
      characters += page.text.length;
      if (characters > limits.max_characters) return yield { said: 'refused', reason: 'too_heavy' };
      yield { said: 'page', page };
    }
    yield { said: 'done', page_count: numPages };
  } catch (error) {
    yield { said: 'refused', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): PdfRefusal {
  if (!(error instanceof Error)) return 'broken';
  if (error.name === 'PasswordException') return 'encrypted';
  // An array that no memory can hold.
  return error instanceof RangeError ? 'too_heavy' : 'broken';
}

async function readPage(document: PDFDocumentProxy, number: number, withItems: boolean): Promise<PdfPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  let text = '';
  const placed: PdfPage['items'] = [];
  for (const item of items) {
    // Marks of structure have no text.
    if (!('str' in item)) continue;
    const str = storable(item.str);
    text += item.hasEOL ? `${str}\n` : str;
    if (!withItems || str.trim() === '') continue;
    const [, , c = 0, d = 0, e = 0, f = 0]: number[] = item.transform;
    const [x = 0, baseline = 0] = viewport.convertToViewportPoint(e, f);
    const height = Math.hypot(c, d);
    placed.push({ text: str, x, y: baseline - height, width: item.width, height });
  }
  page.cleanup();
  return { number, width: viewport.width, height: viewport.height, text: text.trim(), items: placed };
}

/** Accents put together, and nothing that a database or a screen refuses: no control, no half of a character. */
function storable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').normalize('NFC');
}
