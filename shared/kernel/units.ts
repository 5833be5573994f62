// Length units: branded numbers so that points, millimetres and ems cannot be mixed by accident.

declare const unit: unique symbol;

/** Typographic points, 1/72 inch. Page coordinates run from the trim's top left corner, y down. */
export type Pt = number & { readonly [unit]: 'pt' };
/** Millimetres, as plants and page set-ups give sizes. */
export type Mm = number & { readonly [unit]: 'mm' };
/** Multiples of the font size. */
export type Em = number & { readonly [unit]: 'em' };

/** Points in one millimetre. */
export const PT_PER_MM = 72 / 25.4;

export const pt = (value: number): Pt => value as Pt;
export const mm = (value: number): Mm => value as Mm;
export const em = (value: number): Em => value as Em;

export const mmToPt = (value: Mm): Pt => pt(value * PT_PER_MM);
export const ptToMm = (value: Pt): Mm => mm(value / PT_PER_MM);
export const emToPt = (value: Em, size: Pt): Pt => pt(value * size);
