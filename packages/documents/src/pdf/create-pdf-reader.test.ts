import { constants, deflateRawSync } from 'node:zlib';
import { buildPdfProgram, makePdf, pagesOfStreams, pdfOfObjects, pdfStream } from '@nexus/testing/pdf';
import { expect, test } from 'vitest';
import { createPdfReader } from './create-pdf-reader.ts';
import type { PdfLimits, PdfRefusal } from './reading.ts';

const read = createPdfReader(buildPdfProgram());
const limits: PdfLimits = {
  max_pages: 20,
  max_characters: 50_000,
  max_ms: 20_000,
  max_memory_mb: 200,
  with_items: false,
};
const reading = (content: Uint8Array, more: Partial<PdfLimits> = {}) =>
  read(async () => inPieces(content), { ...limits, ...more });
async function* inPieces(content: Uint8Array) {
  for (let at = 0; at < content.byteLength; at += 65_536) yield content.subarray(at, at + 65_536);
}

/** What inflates into as many times these bytes, and weighs next to nothing. */
function inflating(bytes: Buffer, times: number): Buffer {
  const chunk = deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const [head, last] = [Buffer.from([0x78, 0x9c]), Buffer.from([3, 0, 0, 0, 0, 0])];
  return pdfStream(Buffer.concat([head, ...Array.from({ length: times }, () => chunk), last]), '/Filter /FlateDecode');
}

function encrypted(): Buffer {
  const key = '0123456789abcdef'.repeat(4);
  return pdfOfObjects(
    [
      ...pagesOfStreams([pdfStream(Buffer.from('BT ET'))]),
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
    ],
    '/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  );
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const pageOf = (resources: string, content: Buffer) => [
  catalog,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
  content,
];

test('the text of each page, its lines, and where each piece of it stands', async () => {
  const pdf = makePdf(['Une pile (LIFO) est « été »\nvoilà la suite', '', 'trois']);
  const plain = await reading(pdf);
  expect(plain).toMatchObject({ status: 'read', page_count: 3 });
  if (plain.status !== 'read') return;
  expect(plain.pages.map(({ number, text, items }) => [number, text, items])).toEqual([
    [1, 'Une pile (LIFO) est « été »\nvoilà la suite', []],
    [2, '', []],
    [3, 'trois', []],
  ]);
  const placed = await reading(pdf, { with_items: true });
  const [first] = placed.status === 'read' ? placed.pages : [];
  expect(first).toMatchObject({ width: 595, height: 842 });
  expect(first?.items).toMatchObject([
    { text: 'Une pile (LIFO) est « été »', x: 60, y: 842 - 780 - 12, height: 12 },
    { text: 'voilà la suite', x: 60, y: 842 - 764 - 12, height: 12 },
  ]);
});

test.each<[string, PdfRefusal, () => Uint8Array, Partial<PdfLimits>?]>([
  ['asks for a password', 'encrypted', encrypted],
  ['is cut short', 'broken', () => makePdf(['une page']).subarray(0, 250)],
  ['is noise after its first line', 'broken', () => Buffer.from(`%PDF-1.7\n${'zz <<>> obj '.repeat(9000)}`)],
  ['is empty', 'broken', () => Buffer.alloc(0)],
  ['has a page too many', 'too_many_pages', () => makePdf(Array.from({ length: 21 }, () => 'une page'))],
  ['lies about its pages', 'broken', () => pdfOfObjects([catalog, '<< /Type /Pages /Kids [] /Count -3 >>'])],
  ['holds itself', 'broken', () => pdfOfObjects([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'])],
  ['nests without end', 'broken', () => pdfOfObjects([`<< /Type /Catalog /X ${'['.repeat(1_000_000)} >>`])],
  [
    'inflates into gigabytes',
    'too_heavy',
    () => pdfOfObjects(pageOf('', inflating(Buffer.alloc(1_000_000, ' '), 4000))),
  ],
  [
    'draws millions of words',
    'too_heavy',
    () => {
      const drawing = Buffer.from('BT /F1 12 Tf 9 9 Td (sans fin sans fin) Tj ET '.repeat(10_000));
      return pdfOfObjects(pagesOfStreams([inflating(drawing, 2000)]));
    },
  ],
  ['has more text than a book', 'too_heavy', () => makePdf(['dix lettres', 'dix lettres']), { max_characters: 20 }],
  [
    'takes for ever',
    'too_heavy',
    () => pdfOfObjects(pageOf('', inflating(Buffer.from('q Q '.repeat(50_000)), 4000))),
    { max_ms: 1000, max_memory_mb: 4000 },
  ],
])('a file that %s is refused: %s', async (_, reason, content, more) => {
  expect(await reading(content(), more)).toEqual({ status: 'refused', reason });
});

test('a picture that draws itself is read, and so is what comes after the worst of files', async () => {
  const form = pdfStream(
    Buffer.from('/X Do /X Do'),
    '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
  );
  const itself = pdfOfObjects([...pageOf('/XObject << /X 5 0 R >>', pdfStream(Buffer.from('/X Do'))), form]);
  const heavy = reading(pdfOfObjects(pageOf('', inflating(Buffer.alloc(1_000_000, ' '), 4000))));
  const after = reading(itself);
  expect(await heavy).toEqual({ status: 'refused', reason: 'too_heavy' });
  expect(await after).toMatchObject({ status: 'read', pages: [{ text: '' }] });
});

test('what the file store throws is thrown; a program that cannot start is no fault of the file', async () => {
  const lost = read(async () => {
    throw new Error('lost');
  }, limits);
  await expect(lost).rejects.toThrow('lost');
  async function* halfway() {
    yield Buffer.from('%PDF-1.7');
    throw new Error('the disk is gone');
  }
  await expect(read(async () => halfway(), limits)).rejects.toThrow('the disk is gone');
  const absent = createPdfReader({ path: '/nowhere/program.js', node_args: [] });
  await expect(absent(async () => inPieces(makePdf(['a'])), limits)).rejects.toThrow('did not start');
});
