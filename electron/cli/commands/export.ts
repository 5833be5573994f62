// `banxin export`: writes the print PDF.
import type { ExportStage } from '../../../shared/bridge/contract.ts';
import { type MessageKey, words } from '../../../shared/kernel/messages/catalogue.ts';
import type { PrintStandard } from '../../../shared/kernel/plant-profile.ts';
import { ok, type Result, unreachable } from '../../../shared/kernel/result.ts';
import { type ExportEnd, exportDocument } from '../../host/export-service.ts';
import { defaultPlant, loadPlant, type Plant } from '../../host/plant-profiles.ts';
import { programName } from '../../host/program-version.ts';
import { choiceOption } from '../call.ts';
import { findingLine } from '../findings.ts';
import { fontsFor, programRoot, readDocument } from '../opened.ts';
import { DONE, EXIT, type Failure, failure, fileFailure, INTERRUPTED, type Outcome } from '../outcome.ts';
import { checkOutput } from '../paths.ts';
import { sourceDate } from '../source-date.ts';
import type { Terminal } from '../terminal.ts';

export interface ExportCall {
  readonly input: string;
  readonly output: string;
  readonly standard: string | undefined;
  readonly plant: string | undefined;
  readonly marks: boolean;
  readonly force: boolean;
}

const STAGES: Readonly<Record<ExportStage, MessageKey>> = {
  compose: 'cli.stage.compose',
  preflight: 'cli.stage.preflight',
  photos: 'cli.stage.photos',
  fonts: 'cli.stage.fonts',
  write: 'cli.stage.write',
};

const STANDARD_NAMES: Readonly<Record<PrintStandard, string>> = {
  x1a: 'PDF/X-1a:2003',
  x4: 'PDF/X-4',
  none: 'PDF',
};

async function plantOf(nameOrFile: string | undefined): Promise<Result<Plant, Failure>> {
  const root = programRoot();
  const plant = await (nameOrFile === undefined ? defaultPlant(root) : loadPlant(nameOrFile, root));
  return plant.ok ? plant : failure(plant.error.place, plant.error.message);
}

function standardOf(given: string | undefined, plant: Plant): Result<PrintStandard, Failure> {
  if (given === undefined) return ok(plant.profile.standard);
  return choiceOption('export', '--standard', given, ['x1a', 'x4', 'none'] as const);
}

/** File size for people: `2.1 MB`. */
const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Shows each stage once, with how far the whole is when it begins; fonts and photos go on side by side. */
function progressOf(terminal: Terminal): (stage: ExportStage, done: number) => void {
  const shown = new Set<ExportStage>();
  return (stage, done) => {
    if (shown.has(stage)) return;
    shown.add(stage);
    terminal.progress(`${String(Math.round(done * 100)).padStart(3)}% ${words(terminal.language, STAGES[stage])}`);
  };
}

function conclude(end: ExportEnd, call: ExportCall, standard: PrintStandard, terminal: Terminal): Outcome {
  const { language } = terminal;
  switch (end.kind) {
    case 'written':
      for (const finding of end.findings) terminal.report(findingLine(finding, language));
      terminal.print(
        words(language, 'cli.exported', {
          path: end.path,
          standard: STANDARD_NAMES[standard],
          pages: end.pages,
          size: sizeWords(end.bytes),
        }),
      );
      return DONE;
    case 'refused':
      for (const finding of end.findings) terminal.report(findingLine(finding, language));
      terminal.report(words(language, 'cli.refused', { path: call.output }));
      return ok(EXIT.findings);
    case 'cancelled':
      terminal.report(words(language, 'cli.interrupted'));
      return INTERRUPTED;
    case 'failed':
      return fileFailure(end.cause === 'file' ? call.output : call.input, end.message);
    default:
      return unreachable(end);
  }
}

export async function exportPdf(call: ExportCall, terminal: Terminal): Promise<Outcome> {
  const plant = await plantOf(call.plant);
  if (!plant.ok) return plant;
  const standard = standardOf(call.standard, plant.value);
  if (!standard.ok) return standard;
  const date = sourceDate(terminal.environment);
  if (!date.ok) return date;
  const inputs = [call.input, plant.value.iccPath, ...(call.plant === undefined ? [] : [call.plant])];
  const target = await checkOutput(call.output, inputs);
  if (!target.ok) return target;
  const stored = await readDocument(call.input);
  if (!stored.ok) return stored;
  const fonts = await fontsFor(stored.value, call.input);
  if (!fonts.ok) return fonts;
  const end = await exportDocument(
    {
      ...stored.value,
      fonts: fonts.value,
      plant: plant.value,
      standard: standard.value,
      marks: call.marks || plant.value.profile.marks,
      force: call.force,
      creator: programName(programRoot()),
      path: call.output,
      ...(date.value !== null && { date: date.value }),
    },
    { onProgress: progressOf(terminal), signal: terminal.signal },
  );
  return conclude(end, call, standard.value, terminal);
}
