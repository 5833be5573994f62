// Effective resolution of photos: pixels per inch at the size they are printed.
import type { DisplayImage } from '../../../display/display-list.ts';
import type { Rule } from '../../subject.ts';

const PT_PER_INCH = 72;

/** Pixels per inch in the coarser direction. */
function effectivePpi({ box, crop, pixels }: DisplayImage): number {
  const across = (pixels.width * crop.width) / (box.width / PT_PER_INCH);
  const down = (pixels.height * crop.height) / (box.height / PT_PER_INCH);
  return Math.min(across, down);
}

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
