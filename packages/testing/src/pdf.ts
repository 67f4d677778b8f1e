export { makePdf, pagesOfStreams, pdfOfObjects, pdfStream } from './make-pdf.ts';
export { buildPdfProgram } from './pdf-program.ts';
