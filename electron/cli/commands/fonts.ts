// `banxin fonts`: the fonts that a style may name, shipped and installed.
import { nameKey } from '../../../shared/fonts/face-names.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { thisMachinesFonts } from '../../host/document-fonts.ts';
import { listFonts } from '../../host/fonts.ts';
import { jsonLines } from '../json.ts';
import { programRoot } from '../opened.ts';
import { DONE, fileFailure, type Outcome } from '../outcome.ts';
import { oneLine, type Terminal } from '../terminal.ts';

/** A face as `fonts --json` prints it. */
interface FontJson {
  /** The name to show, and all a style may use. */
  readonly name: string;
  readonly names: readonly string[];
  readonly weight: number;
  readonly file: string;
  /** Whether it comes with the program: the same on every machine. */
  readonly shipped: boolean;
}

/** Lists the faces with `wanted` in one of their names, however it is spelt; all of them where nothing is wanted. */
export async function fonts(wanted: string | undefined, json: boolean, terminal: Terminal): Promise<Outcome> {
  const root = programRoot();
  const listed = listFonts(root);
  if (!listed.ok) return fileFailure(root, listed.error);
  const { faces, skipped } = await thisMachinesFonts(listed.value).index();
  const all: readonly FontJson[] = [
    ...listed.value.map(({ id, name, look, path }) => ({
      name,
      names: [name, id],
      weight: look.weight,
      file: path,
      shipped: true,
    })),
    ...faces.map(({ name, names, look, path }) => ({ name, names, weight: look.weight, file: path, shipped: false })),
  ];
  const key = nameKey(wanted ?? '');
  const found = all.filter(({ names }) => names.some((name) => nameKey(name).includes(key)));
  for (const path of skipped) terminal.report(words(terminal.language, 'cli.font-skipped', { path: oneLine(path) }));
  if (json) terminal.print(jsonLines(found));
  else for (const { names, file } of found) terminal.print(oneLine([...names, file].join(' | ')));
  return DONE;
}
