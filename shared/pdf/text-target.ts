// Where lines are painted: a page's content with its resources and its place in the media.
import type { ContentStream } from './content-stream.ts';
import type { Placement } from './page-boxes.ts';
import type { FileResources, PageResources } from './resources.ts';

export interface TextTarget {
  readonly content: ContentStream;
  readonly file: FileResources;
  readonly page: PageResources;
  readonly placement: Placement;
}
