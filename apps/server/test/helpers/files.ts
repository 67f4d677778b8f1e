/** The beginning of a real PDF, as long as one wants. */
export function pdf(bytes = 2000): Buffer<ArrayBuffer> {
  const content = Buffer.alloc(bytes, 0x20);
  content.write('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1');
  return content;
}

/** A whole picture of one pixel. */
export function png(): Buffer<ArrayBuffer> {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}
