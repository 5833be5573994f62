// Levels of the prohibition rules (避头尾): named by documents, known in detail by the text layer.

/** How strictly line starts and ends are kept clean of marks (field rules, section 1); each level holds what the one before it holds. */
export const PROHIBITION_LEVELS = ['none', 'basic', 'gb', 'strict'] as const;

export type ProhibitionLevel = (typeof PROHIBITION_LEVELS)[number];
