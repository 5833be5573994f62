// Identifiers shared by layers that do not know each other.

/** A font face in the font set by its PostScript name, e.g. `NotoSerifSC-Bold`: stable across app, CLI and PDF. */
export type FaceId = string;

/** Ordinal of a text block (paragraph, headline line, caption …) in document order over the whole edition. */
export type BlockIndex = number;

/** Key of an original photo in the document's file: its path in the page folder, e.g. `photos/visit.jpg`. */
export type PhotoId = string;

/** Key of a story in the edition: the story file's path in the page folder, e.g. `stories/lead.md`. */
export type StoryId = string;
