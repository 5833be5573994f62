// Small page folders and documents on disk for tests of the command line and the host.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

export const SHEET = `paper: 测试日报
date: 2024-04-02
page: 2
section: 要闻
format:
  trim: [200, 150]
  size: 9
  leading: 12
  columns: 4
  measure: 12
  gutter: 1
  lines: 30
place:
  - story: stories/lead.md
    headline: {at: [1, 1], span: [4, 4], size: 24}
    body:
      - {at: [1, 5], span: [4, 26]}
  - photo: photos/field.jpg
    at: [3, 5]
    span: [2, 14]
    caption: 麦田里的收割机，六月十一日上午。
    credit: ■ 某某摄
    story: stories/lead.md
`;

export const LEAD = `---
kicker: 夏收时节
headline: 一万亩小麦三天收完
byline: 某某
---
六月的风从河滩上吹过来，麦子一夜之间黄了。村里的收割机师傅说，今年的机器比去年多了 12 台，跨区作业的队伍从南边一路收过来，到这里正好赶上晴天。

“去年这个时候还在等机器，今年机器等麦子。”他一边说，一边把粮仓里的麦粒抓起来看。

## 机器等麦子

合作社的仓库在村东头，能放 800 吨粮食。管账的年轻会计把每一车的斤两写在黑板上：水分、杂质、净重，一项不少（旁边还放着一本新账）。

到了傍晚，最后一块地也收完了。
`;

/** A photo of a field, JPEG. */
export async function fieldPhoto(width = 900, height = 640): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7fa8cc"/><stop offset="0.5" stop-color="#e8e2cf"/><stop offset="0.55" stop-color="#c9a24a"/><stop offset="1" stop-color="#6f5420"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}

export type FolderFiles = Readonly<Record<string, string | Uint8Array | null>>;

/** A sound page folder at `folder`; `changes` replaces files by path or, with null, leaves them out. */
export async function writePageFolder(folder: string, changes: FolderFiles = {}): Promise<string> {
  const files: FolderFiles = {
    'page.yaml': SHEET,
    'stories/lead.md': LEAD,
    'photos/field.jpg': await fieldPhoto(),
    ...changes,
  };
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
