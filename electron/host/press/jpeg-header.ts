// What a JPEG says of itself: size, number of components, and whether Adobe's convention for CMYK holds.

/** From the frame header and Adobe's marker (ITU-T T.81, B.2.2; Adobe Technical Note 5116, section 18). */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** An Adobe marker is there: CMYK samples are stored inverted. */
  readonly adobe: boolean;
}

const START_OF_SCAN = 0xda;
const ADOBE = 0xee;
/** Frame headers are SOF0–SOF15 without the table markers among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Reads the markers up to the image data; undefined when the bytes are no JPEG with a frame header. */
export function readJpegHeader(jpeg: Uint8Array): JpegHeader | undefined {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let adobe = false;
  let frame: Omit<JpegHeader, 'adobe'> | undefined;
  for (let at = 2; at + 10 < jpeg.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === START_OF_SCAN) break;
    if (marker === ADOBE && String.fromCharCode(...jpeg.subarray(at + 4, at + 9)) === 'Adobe') adobe = true;
    if (isFrame(marker)) {
      frame = { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: view.getUint8(at + 9) };
    }
  }
  return frame === undefined ? undefined : { ...frame, adobe };
}
