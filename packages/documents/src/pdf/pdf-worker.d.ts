/** pdf.js has no types for its second half, which is only loaded. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
