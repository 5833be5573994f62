// Photo previews of open documents as resources: /photos/<document>/<photo>?width=<px>.

import { type OpenDocuments, PHOTO_PATH } from './open-documents.ts';
import type { PhotoPreviews } from './photo-previews.ts';
import type { Resources } from './resource.ts';

/** Width where the window names none, px. */
const DEFAULT_WIDTH = 1280;

export function photoResources(documents: OpenDocuments, previews: PhotoPreviews): Resources {
  return async (path, query) => {
    if (!path.startsWith(PHOTO_PATH)) return null;
    const rest = path.slice(PHOTO_PATH.length);
    const slash = rest.indexOf('/');
    const document = documents.get(rest.slice(0, slash));
    const photo = rest.slice(slash + 1);
    const original = document?.photos.get(photo);
    if (document === undefined || original === undefined) return null;
    const asked = Number(query.get('width') ?? DEFAULT_WIDTH);
    const width = Number.isFinite(asked) ? asked : DEFAULT_WIDTH;
    const preview = await previews.get(`${document.id}/${photo}`, original, width);
    return preview === null ? null : { type: 'image/jpeg', body: { bytes: preview }, immutable: true };
  };
}
