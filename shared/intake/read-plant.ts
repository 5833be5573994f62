// Plant files: reads a plant profile (印厂参数) from YAML; what it leaves out is as for coldset newsprint.
import { NEWSPRINT, type PlantProfile, type PrintingCondition } from '../kernel/plant-profile.ts';
import type { Result } from '../kernel/result.ts';
import { pathOf } from './folder-path.ts';
import { attempt, type PlacedMessage } from './refusal.ts';
import { sourceOf } from './source.ts';
import { choiceOf, fieldsOf, type Item, numberOf, pairOf, shortTextOf } from './yaml-items.ts';
import { readYaml } from './yaml-source.ts';

/** Longest name or description: they go into the file's metadata and onto the slug line. */
const LONGEST_TEXT = 200;

/** What a plant can mean; beyond these a number is a slip of the decimal point. */
const BOUNDS = { bleed: [0, 25], markOffset: [0, 5], inkLimit: [100, 400], ppi: [30, 2400] } as const;

const KEYS = ['name', 'standard', 'marks', 'bleed', 'markOffset', 'inkLimit', 'photoPpi', 'condition', 'icc'];

/** A plant profile from a file; `icc` is null when the file names none and the shipped profile is meant. */
export interface PlantFile extends Omit<PlantProfile, 'icc'> {
  readonly icc: string | null;
}

function conditionOf(item: Item): PrintingCondition {
  const fields = fieldsOf(item, ['identifier', 'info', 'registry']);
  const optional = (key: string): string => {
    const given = fields.optional(key);
    return given === undefined ? '' : shortTextOf(given, LONGEST_TEXT);
  };
  const identifier = shortTextOf(fields.required('identifier'), LONGEST_TEXT);
  // The output intent must say what the condition is, by registry or in words (ISO 15930-1, 6.2.2).
  return { identifier, info: optional('info') || identifier, registry: optional('registry') };
}

function plantOf(root: Item): PlantFile {
  const fields = fieldsOf(root, KEYS);
  const read = <T>(key: string, reader: (item: Item) => T, otherwise: T): T => {
    const item = fields.optional(key);
    return item === undefined ? otherwise : reader(item);
  };
  const { photoPpi } = NEWSPRINT;
  const ppi = read('photoPpi', (item) => pairOf(item, (member) => numberOf(member, BOUNDS.ppi)), [
    photoPpi.least,
    photoPpi.good,
  ] as const);
  return {
    name: shortTextOf(fields.required('name'), LONGEST_TEXT),
    standard: read('standard', (item) => choiceOf(item, ['x1a', 'x4', 'none'] as const), NEWSPRINT.standard),
    marks: read('marks', (item) => choiceOf(item, ['true', 'false'] as const) === 'true', NEWSPRINT.marks),
    bleed: read('bleed', (item) => numberOf(item, BOUNDS.bleed), NEWSPRINT.bleed),
    markOffset: read('markOffset', (item) => numberOf(item, BOUNDS.markOffset), NEWSPRINT.markOffset),
    inkLimit: read('inkLimit', (item) => numberOf(item, BOUNDS.inkLimit) / 100, NEWSPRINT.inkLimit),
    photoPpi: { least: Math.min(...ppi), good: Math.max(...ppi) },
    condition: read('condition', conditionOf, NEWSPRINT.condition),
    icc: read('icc', pathOf, null),
  };
}

/**
 * Reads a plant file. `inkLimit` is in per cent, `photoPpi` a pair of the least and the good resolution, `icc` a path
 * beside the file. The error names the line and what was expected.
 */
export function readPlant(file: string, text: string): Result<PlantFile, PlacedMessage> {
  return attempt(() => plantOf(readYaml(sourceOf(file, text))));
}
