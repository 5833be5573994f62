// Types of the script that makes the seed's page folder.
export interface SeedPiece {
  readonly kicker: string;
  readonly headline: readonly string[];
  readonly byline: string;
  readonly body: readonly { readonly type: 'p' | 'subhead'; readonly text: string }[];
  readonly photos: readonly { readonly caption: string; readonly credit: string }[];
}

export function literal(text: string): string;

export function makeSeedFolder(
  seed: string,
  out: string,
): Promise<{ readonly pieces: readonly SeedPiece[]; readonly stories: readonly string[] }>;
