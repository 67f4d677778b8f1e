/** Objects of a PDF from number 1 on; the first is the catalogue. */
type PdfObject = string | Buffer;

/** A stream of a PDF; `dictionary` says more of it, as its filter. */
export function pdfStream(content: Buffer, dictionary = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.byteLength} ${dictionary} >>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** A whole PDF of these objects, with its table; `trailer` adds to the trailer. */
export function pdfOfObjects(objects: readonly PdfObject[], trailer = ''): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let at = parts[0]?.byteLength ?? 0;
  const offsets: number[] = [];
  const push = (part: Buffer) => {
    parts.push(part);
    at += part.byteLength;
  };
  objects.forEach((object, index) => {
    offsets.push(at);
    push(Buffer.from(`${index + 1} 0 obj\n`, 'latin1'));
    push(typeof object === 'string' ? Buffer.from(object, 'latin1') : object);
    push(Buffer.from('\nendobj\n', 'latin1'));
  });
  const table = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`, 'latin1'));
  const size = objects.length + 1;
  push(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

/** The objects of a PDF of A4 pages, each with these streams as its contents. */
export function pagesOfStreams(contents: readonly Buffer[]): PdfObject[] {
  const first = 4;
  const kids = contents.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * index + 1} 0 R
        /Resources << /Font << /F1 3 0 R >> >> >>`,
      content,
    ]),
  ];
}

/** A real PDF, one text a page, its lines under each other: letters of Latin-1 only. No text at all is a blank page. */
export function makePdf(pages: readonly string[]): Buffer<ArrayBuffer> {
  const contents = pages.map((text) => {
    const lines = text === '' ? [] : text.split('\n').map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&')}) Tj T*`);
    const drawn = lines.length === 0 ? '' : `BT /F1 12 Tf 16 TL 60 780 Td ${lines.join(' ')} ET`;
    return pdfStream(Buffer.from(drawn, 'latin1'));
  });
  return pdfOfObjects(pagesOfStreams(contents));
}
