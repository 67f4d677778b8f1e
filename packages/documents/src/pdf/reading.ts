import { z } from 'zod';

/** How much of a PDF is worth reading; what asks for more is refused. */
export const PdfLimits = z.strictObject({
  max_pages: z.int().positive(),
  /** Of all the pages together. */
  max_characters: z.int().positive(),
  /** Milliseconds of reading, once the program has started. */
  max_ms: z.int().positive(),
  /** Megabytes that the reading may hold at once, beside the program itself (about 90). */
  max_memory_mb: z.int().positive(),
  /** Whether to say where each piece of text stands: many times as much as the text itself. */
  with_items: z.boolean(),
});
export type PdfLimits = z.infer<typeof PdfLimits>;

/** A piece of text as it was drawn: points (1/72 inch) from the upper left corner of the page, as one sees it. */
const PdfItem = z.strictObject({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

const PdfPage = z.strictObject({
  /** From 1. */
  number: z.int().positive(),
  width: z.number(),
  height: z.number(),
  /** Lines in the order they were drawn in; empty for a picture of a page. */
  text: z.string(),
  /** Empty unless asked for. */
  items: z.array(PdfItem),
});
export type PdfPage = z.infer<typeof PdfPage>;

/**
 * `encrypted`: it asks for a password. `broken`: no PDF that can be read. `too_heavy`: it would take more time, memory or
 * text than allowed.
 */
const PdfRefusal = z.enum(['encrypted', 'broken', 'too_many_pages', 'too_heavy']);
export type PdfRefusal = z.infer<typeof PdfRefusal>;

export type PdfReading =
  | { status: 'read'; page_count: number; pages: PdfPage[] }
  | { status: 'refused'; reason: PdfRefusal };

/** What the reading program says, a line each: that it starts, the pages one by one, then that it is done, or refuses. */
export const PdfLine = z.discriminatedUnion('said', [
  z.strictObject({ said: z.literal('started') }),
  z.strictObject({ said: z.literal('page'), page: PdfPage }),
  z.strictObject({ said: z.literal('done'), page_count: z.int().positive() }),
  z.strictObject({ said: z.literal('refused'), reason: PdfRefusal }),
]);
export type PdfLine = z.infer<typeof PdfLine>;
