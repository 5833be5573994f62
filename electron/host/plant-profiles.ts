// The plants a file can be made for: those built in, and profiles that a plant or newsroom wrote itself.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPlant } from '../../shared/intake/read-plant.ts';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { NEWSPRINT, type PlantProfile } from '../../shared/kernel/plant-profile.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { MEGABYTE, readRegularFile } from './regular-file.ts';

const BUILT_IN: readonly PlantProfile[] = [NEWSPRINT];

/** More than any plant file or output profile has. */
const LARGEST_PLANT_FILE = MEGABYTE;
const LARGEST_PROFILE = 64 * MEGABYTE;

/** A plant with its output profile. */
export interface Plant {
  readonly profile: PlantProfile;
  readonly iccPath: string;
  readonly icc: Uint8Array;
}

/** What is wrong with a plant, and where: `FILE:LINE`, or the name that was given. */
export interface PlantProblem {
  readonly place: string;
  readonly message: Message;
}

/** Where the program keeps its output profiles; `root` is its folder (see `appRoot`). */
const shippedIcc = (root: string, name: string): string => join(root, 'assets', 'icc', name);

async function withProfile(profile: PlantProfile, iccPath: string): Promise<Result<Plant, PlantProblem>> {
  const icc = await readRegularFile(iccPath, iccPath, LARGEST_PROFILE);
  return icc.ok ? ok({ profile, iccPath, icc: icc.value }) : err({ place: `${iccPath}:1`, message: icc.error });
}

/** The plant that is meant where none is named: coldset newsprint. */
export function defaultPlant(root: string): Promise<Result<Plant, PlantProblem>> {
  return withProfile(NEWSPRINT, shippedIcc(root, NEWSPRINT.icc));
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function plantFromFile(path: string, root: string): Promise<Result<Plant, PlantProblem>> {
  const bytes = await readRegularFile(path, path, LARGEST_PLANT_FILE);
  if (!bytes.ok) return err({ place: `${path}:1`, message: bytes.error });
  const text = textOf(bytes.value);
  if (text === undefined) return err({ place: `${path}:1`, message: message('output.plant-not-utf8') });
  const read = readPlant(basename(path), text);
  if (!read.ok) return err({ place: `${path}:${read.error.line}`, message: read.error.message });
  const { icc } = read.value;
  const profile: PlantProfile = { ...read.value, icc: icc ?? NEWSPRINT.icc };
  return withProfile(profile, icc === null ? shippedIcc(root, NEWSPRINT.icc) : join(dirname(path), icc));
}

/**
 * The plant of a name that is built in, else of a plant file's path.
 * Errors: no such name or file, a fault in the file (with its line), a missing output profile.
 */
export async function loadPlant(nameOrFile: string, root: string): Promise<Result<Plant, PlantProblem>> {
  const builtIn = BUILT_IN.find(({ name }) => name === nameOrFile);
  if (builtIn !== undefined) return withProfile(builtIn, shippedIcc(root, builtIn.icc));
  if (!existsSync(nameOrFile)) {
    const names = BUILT_IN.map(({ name }) => name).join(', ');
    return err({ place: nameOrFile, message: message('output.no-plant', { names }) });
  }
  return plantFromFile(nameOrFile, root);
}
