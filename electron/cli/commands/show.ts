// `banxin show`: a picture of a page.
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeFileAtomically } from '../../host/atomic-write.ts';
import { highestDpi, isDrawable, pagePicture, pictureSize } from '../../host/picture/page-picture.ts';
import { defaultPlant } from '../../host/plant-profiles.ts';
import { wholeNumberOption } from '../call.ts';
import { openComposed, programRoot } from '../opened.ts';
import { DONE, type Failure, failure, fileFailure, INTERRUPTED, type Outcome, wrongCall } from '../outcome.ts';
import { checkOutput } from '../paths.ts';
import type { Terminal } from '../terminal.ts';

/** A broadsheet then fills a large screen and its 9 pt body text can just be read. */
const DEFAULT_DPI = '100';
/** Below this a page is a stamp; the upper bound depends on the page's size. */
const DPI_BOUNDS = [10, 2400] as const;
const PAGE_BOUNDS = [1, 10_000] as const;

export interface ShowCall {
  readonly input: string;
  readonly output: string;
  readonly dpi: string | undefined;
  readonly page: string | undefined;
}

function numbersOf(call: ShowCall): Result<{ readonly dpi: number; readonly page: number }, Failure> {
  const dpi = wholeNumberOption('show', '--dpi', call.dpi ?? DEFAULT_DPI, DPI_BOUNDS);
  if (!dpi.ok) return dpi;
  const page = wholeNumberOption('show', '--page', call.page ?? '1', PAGE_BOUNDS);
  return page.ok ? ok({ dpi: dpi.value, page: page.value }) : page;
}

export async function show(call: ShowCall, terminal: Terminal): Promise<Outcome> {
  const numbers = numbersOf(call);
  if (!numbers.ok) return numbers;
  const target = await checkOutput(call.output, [call.input]);
  if (!target.ok) return target;
  const opened = await openComposed(call.input);
  if (!opened.ok) return opened;
  const { composed, fonts, photos } = opened.value;
  const { dpi, page } = numbers.value;
  const display = composed.pages[page - 1]?.display;
  if (display === undefined) return wrongCall('show', 'cli.no-page', { page, pages: composed.pages.length });
  const size = pictureSize(display, dpi);
  if (!isDrawable(size)) return wrongCall('show', 'cli.dpi-too-high', { dpi, most: highestDpi(display) });

  const plant = await defaultPlant(programRoot());
  if (!plant.ok) return failure(plant.error.place, plant.error.message);
  const picture = await pagePicture({ page: display, fonts, photos, iccPath: plant.value.iccPath, dpi });
  if (!picture.ok) return fileFailure(call.input, picture.error);
  if (terminal.signal.aborted) return INTERRUPTED;
  const written = await writeFileAtomically(call.output, picture.value);
  if (!written.ok) return fileFailure(call.output, written.error);
  terminal.print(words(terminal.language, 'cli.shown', { path: call.output, page, ...size }));
  return DONE;
}
