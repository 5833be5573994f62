// Codec: a document to and from its stored form, versioned JSON; everything that comes in is checked.
import type { PhotoId } from '../../kernel/ids.ts';
import { type Message, message } from '../../kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { PMNode } from '../schema.ts';
import { documentProblem } from './check-document.ts';
import { InvalidDocument } from './invalid.ts';
import { MOST_STORED_CHARACTERS } from './limits.ts';
import { CURRENT_VERSION, MIGRATIONS, type Migration, migrate } from './migrations.ts';
import { documentFromJson } from './nodes-from-json.ts';

/** What names a stored document as one of this program's. */
const FORMAT = 'banxin';

/** Stores a document. The same document gives the same text; nothing in it is normalised. */
export function encodeDocument(document: PMNode): string {
  return JSON.stringify({ format: FORMAT, version: CURRENT_VERSION, document: document.toJSON() });
}

/** The stored document in its envelope, or what is wrong with the envelope. */
function openEnvelope(text: string, newest: number): Result<{ version: number; document: unknown }, Message> {
  if (text.length > MOST_STORED_CHARACTERS) {
    return err(message('document.too-large', { most: MOST_STORED_CHARACTERS }));
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err(message('document.not-json'));
  }
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== FORMAT) {
    return err(message('document.foreign'));
  }
  const version = 'version' in json ? json.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return err(message('document.bad-version'));
  }
  if (version > newest) return err(message('document.newer', { version, newest }));
  return ok({ version, document: 'document' in json ? json.document : undefined });
}

/**
 * Checks ProseMirror's JSON from outside (a file, the other side of the bridge) and builds the document. `photos` are
 * the ids of the originals at hand; a photo that names another one is an error.
 * Errors name the place, such as `document.content[0].content[3].attrs.at`.
 */
export function documentFrom(json: unknown, photos: ReadonlySet<PhotoId>): Result<PMNode, Message> {
  try {
    const document = documentFromJson(json);
    const problem = documentProblem(document, photos);
    return problem === undefined ? ok(document) : err(problem);
  } catch (error) {
    if (error instanceof InvalidDocument) return err(error.problem);
    throw error;
  }
}

/** Reads a stored document of any version up to the current one; see `documentFrom` for the checks and errors. */
export function decodeDocument(
  text: string,
  photos: ReadonlySet<PhotoId>,
  steps: readonly Migration[] = MIGRATIONS,
): Result<PMNode, Message> {
  const envelope = openEnvelope(text, steps.length + 1);
  return envelope.ok ? documentFrom(migrate(envelope.value.document, envelope.value.version, steps), photos) : envelope;
}
