// Effective resolution of photos: pixels per inch at the size they are printed.
import { effectivePpi } from '../../../display/picture-geometry.ts';
import type { Rule } from '../../subject.ts';

export const photoResolution: Rule = ({ pages, facts }) => {
  const { least, good } = facts.plant.photoPpi;
  return pages.flatMap(({ page, composed, photos }) =>
    composed.display.items
      .filter((item) => item.kind === 'image')
      .map((image) => ({ image, ppi: Math.floor(effectivePpi(image)) }))
      .filter(({ ppi }) => ppi < good)
      .map(({ image, ppi }) => {
        const story = photos.find(({ attrs }) => attrs.photo === image.photo)?.attrs.story;
        return {
          code: 'press.photo-resolution',
          severity: ppi < least ? 'error' : 'warning',
          params: { photo: image.photo, ppi, good },
          page,
          ...(typeof story === 'string' && { story }),
          at: image.photo,
        };
      }),
  );
};
