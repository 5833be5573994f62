// Makes out/fonts/*.ttf, the faces of assets/fonts/fonts.json, from the font packages; quick when they are up to date.
import { copyFile, mkdir, open, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const unzip = promisify(inflate);

/** WOFF 1.0 (W3C REC-WOFF-20121213, section 3): header and directory entry sizes in bytes. */
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** Unpacks a WOFF 1.0 file to the sfnt it was made from: the same tables, each with its own checksum. */
export async function unpackWoff(woff) {
  const signature = woff.toString('latin1', 0, 4);
  if (signature !== 'wOFF') throw new Error(`not a WOFF 1.0 file (it starts with "${signature}")`);
  const count = woff.readUInt16BE(12);
  const entries = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const at = WOFF_HEADER + WOFF_ENTRY * index;
      const offset = woff.readUInt32BE(at + 4);
      const packed = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
      const length = woff.readUInt32BE(at + 12);
      const data = packed.length < length ? await unzip(packed) : packed;
      if (data.length !== length) throw new Error(`table ${index} has ${data.length} bytes, expected ${length}`);
      return { tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), data };
    }),
  );
  const power = 2 ** Math.floor(Math.log2(count));
  const header = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * SFNT_ENTRY, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((count - power) * SFNT_ENTRY, 10);
  const parts = [header];
  let position = header.length;
  entries.forEach(({ tag, checksum, data }, index) => {
    const at = SFNT_HEADER + SFNT_ENTRY * index;
    tag.copy(header, at);
    checksum.copy(header, at + 4);
    header.writeUInt32BE(position, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    position += data.length + padding.length;
  });
  return Buffer.concat(parts);
}

/** The folder of an installed package, as Node itself would find it from the project. */
function packageFolder(root, name) {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
  } catch {
    throw new Error(`package ${name} is not installed; run "npm ci" in the project's folder`);
  }
}

/** Size of the sfnt a source unpacks to: its own, or what the WOFF header declares (totalSfntSize). */
async function unpackedSize(from, size) {
  if (!from.endsWith('.woff')) return size;
  const file = await open(from);
  try {
    const { buffer } = await file.read(Buffer.alloc(WOFF_HEADER), 0, WOFF_HEADER, 0);
    return buffer.readUInt32BE(16);
  } finally {
    await file.close();
  }
}

/** Built from this very source: the output has its time of change and its unpacked size. */
async function isUpToDate(from, source, output) {
  const built = await stat(output).catch(() => null);
  if (built === null || Math.abs(built.mtimeMs - source.mtimeMs) >= 1000) return false;
  return built.size === (await unpackedSize(from, source.size));
}

async function buildFace(root, folder, face) {
  const from = join(packageFolder(root, face.package), face.file);
  const to = join(folder, face.output);
  const source = await stat(from).catch(() => null);
  if (source === null)
    throw new Error(`${face.package} has no file ${face.file} (assets/fonts/fonts.json, ${face.id})`);
  if (await isUpToDate(from, source, to)) return false;
  const half = `${to}.${process.pid}.part`;
  if (face.file.endsWith('.woff')) await writeFile(half, await unpackWoff(await readFile(from)));
  else await copyFile(from, half);
  await utimes(half, source.atime, source.mtime);
  await rename(half, to);
  return true;
}

/** Builds every face that is missing or older than its source; answers how many were built. */
export async function buildFonts(root) {
  const folder = join(root, 'out', 'fonts');
  await mkdir(folder, { recursive: true });
  const { faces } = JSON.parse(await readFile(join(root, 'assets', 'fonts', 'fonts.json'), 'utf8'));
  const built = [];
  for (const face of faces) if (await buildFace(root, folder, face)) built.push(face.id);
  return built.length;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const built = await buildFonts(join(dirname(fileURLToPath(import.meta.url)), '..'));
    if (built > 0) console.log(`fonts: ${built} built in out/fonts`);
  } catch (error) {
    console.error(`build-fonts: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
