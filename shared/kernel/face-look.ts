// What a face looks like (字体、字重): known of every face without opening it, on either side of the bridge.

/** The three hands of Chinese printing: 宋体 and its kin, 黑体 and its kin, and written ones (楷体, 隶书, 魏碑, 行楷). */
export type FaceKind = 'song' | 'hei' | 'kai';

export interface FaceLook {
  /** Faces of one family have the same characters, so that one of them answers for all. */
  readonly family: string;
  readonly kind: FaceKind;
  /** As OS/2 usWeightClass: 400 regular, 700 bold. */
  readonly weight: number;
}
