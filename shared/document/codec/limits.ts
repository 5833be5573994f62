// Limits of a stored document: far above any newspaper, far below what would stop the program.

/** Characters of a stored document: about 100 broadsheet pages with every attribute written out. */
export const MOST_STORED_CHARACTERS = 32 * 1024 * 1024;

/** Nodes of a document: a hundred pages of a thousand text blocks, each with a few changes of marks. */
export const MOST_NODES = 500_000;

/** Depth of nested nodes. The schema needs six (edition, page, article, headline, line, text). */
export const DEEPEST_NODE = 12;
