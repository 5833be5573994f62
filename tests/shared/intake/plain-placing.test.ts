// Plain placing: whatever is given, all of it is on the page, inside the grid, nothing on anything else.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insideGrid, typeAreaFits } from '../../../shared/document/grid-rules.ts';
import { FORMATS, type GridBox, type PageSetup } from '../../../shared/document/page-setup.ts';
import { placePlainly } from '../../../shared/intake/plain-placing.ts';
import { readPageSheet } from '../../../shared/intake/read-sheet.ts';
import { attempt } from '../../../shared/intake/refusal.ts';
import type { Named, NamedPhoto, PageSheet, PhotoPixels, PlacedItem } from '../../../shared/intake/sheet.ts';
import { readStory, type Story } from '../../../shared/intake/story.ts';
import { mm } from '../../../shared/kernel/units.ts';
import { secondsUsed } from '../../support/seconds-used.ts';
import { refused } from './refused.ts';

interface Input {
  readonly setup: PageSetup;
  readonly stories: readonly Story[];
  /** Photos with the number of their story, or none. */
  readonly photos: readonly { readonly story: number | null; readonly pixels: PhotoPixels; readonly caption: string }[];
}

const named = (path: string): Named => ({ file: 'page.yaml', line: 5, path });

function sheetOf(setup: PageSetup): PageSheet {
  const sheet = readPageSheet('paper: 报\ndate: 2024-04-02\npage: 1\nstories: []\n');
  if (!sheet.ok) throw new Error(sheet.error.message.key);
  return { ...sheet.value, setup };
}

function place({ setup, stories, photos }: Input): readonly PlacedItem[] {
  const words: readonly NamedPhoto[] = photos.map(({ story, caption }, i) => ({
    photo: named(`${i}.jpg`),
    caption,
    credit: '',
    story: story === null || story >= stories.length ? null : named(`${story}.md`),
  }));
  return placePlainly(
    sheetOf(setup),
    {
      kind: 'plain',
      stories: stories.map((_, i) => named(`${i}.md`)),
      photos: words,
      at: { file: 'page.yaml', line: 4 },
    },
    {
      story: ({ path }) => stories[Number.parseInt(path, 10)] ?? story(''),
      pixels: ({ path }) => photos[Number.parseInt(path, 10)]?.pixels ?? [1, 1],
    },
  );
}

function story(body: string, headline: readonly string[] = []): Story {
  const read = readStory('a.md', `---\n---\n${body}`);
  if (!read.ok) throw new Error(read.error.message.key);
  return { ...read.value, headline };
}

/** Every frame on the page with a name; rules as the cells they run through. */
function framesOf(items: readonly PlacedItem[]): readonly (GridBox & { name: string })[] {
  return items.flatMap((item): readonly (GridBox & { name: string })[] => {
    switch (item.kind) {
      case 'story': {
        const body = item.body.map((frame, i) => ({ ...frame, name: `${item.story.path} body ${i}` }));
        return item.headline === null ? body : [{ ...item.headline, name: `${item.story.path} headline` }, ...body];
      }
      case 'photo':
        return [{ ...item, name: item.photo.path }];
      case 'rule': {
        // A rule down a column stands in the gutter before it and takes no cell.
        const along = item.from[1] === item.to[1];
        return along ? [{ at: item.from, span: [item.to[0] - item.from[0] + 1, 1], name: 'rule' }] : [];
      }
      default:
        return [];
    }
  });
}

/** What is wrong with a placing: things missing, outside, or on each other. */
function faults(input: Input, items: readonly PlacedItem[]): readonly string[] {
  const frames = framesOf(items);
  const cells = new Map<string, string>();
  const wrong: string[] = [];
  for (const { at, span, name } of frames) {
    if (!insideGrid(input.setup, { at, span })) wrong.push(`${name} outside: ${at} ${span}`);
    for (let c = at[0]; c < at[0] + span[0]; c += 1) {
      for (let l = at[1]; l < at[1] + span[1]; l += 1) {
        const cell = `${c},${l}`;
        const other = cells.get(cell);
        if (other !== undefined) wrong.push(`${name} on ${other} at ${cell}`);
        cells.set(cell, name);
      }
    }
  }
  for (const item of items) {
    if (item.kind !== 'rule' || item.from[1] === item.to[1]) continue;
    const crossed = frames.find(
      ({ at, span }) =>
        at[0] < item.from[0] && at[0] + span[0] > item.from[0] && at[1] <= item.to[1] && at[1] + span[1] > item.from[1],
    );
    if (crossed !== undefined) wrong.push(`rule through ${crossed.name}`);
  }
  const placed = items.flatMap((item) =>
    item.kind === 'story' ? [item.story.path] : item.kind === 'photo' ? [item.photo.path] : [],
  );
  const expected = [...input.stories.map((_, i) => `${i}.md`), ...input.photos.map((_, i) => `${i}.jpg`)];
  if (placed.toSorted().join() !== expected.toSorted().join()) wrong.push(`placed ${placed}, expected ${expected}`);
  const bodiless = items.filter((item) => item.kind === 'story' && item.body.length === 0);
  if (bodiless.length > 0) wrong.push('a story without frame');
  return wrong;
}

const setups: fc.Arbitrary<PageSetup> = fc.oneof(
  fc.constantFrom(FORMATS.broadsheet, FORMATS.tabloid),
  fc
    .record({
      columns: fc.integer({ min: 1, max: 12 }),
      lines: fc.integer({ min: 1, max: 130 }),
      measure: fc.integer({ min: 2, max: 30 }),
    })
    .map((own) => ({ ...FORMATS.broadsheet, trim: [mm(2000), mm(2000)] as const, ...own }))
    .filter(typeAreaFits),
);

const stories = fc
  .record({
    length: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 20_000 })),
    headline: fc.array(fc.string({ unit: fc.constant('题'), maxLength: 30 }), { maxLength: 3 }),
  })
  .map(({ length, headline }) =>
    story(
      '字'.repeat(length).replace(/.{150}/g, '$&\n\n'),
      headline.filter((line) => line !== ''),
    ),
  );

const inputs: fc.Arbitrary<Input> = fc.record({
  setup: setups,
  stories: fc.array(stories, { maxLength: 14 }),
  photos: fc.array(
    fc.record({
      story: fc.option(fc.nat(14), { nil: null }),
      pixels: fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 })),
      caption: fc.string({ unit: fc.constant('说'), maxLength: 80 }),
    }),
    { maxLength: 10 },
  ),
});

describe('plain placing', () => {
  test('places everything, inside the grid, on nothing else', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = attempt(() => place(input));
        if (result.ok) {
          expect(faults(input, result.value)).toEqual([]);
          return;
        }
        // Refused only when there are more things than the dense arrangement has cells.
        expect(refused(result)).toBe('page.yaml:4: intake.page-full');
        expect(input.stories.length + input.photos.length).toBeGreaterThan(input.setup.columns * input.setup.lines);
      }),
      { numRuns: 300 },
    );
  });

  test('the same input gives the same page', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(attempt(() => place(input))).toEqual(attempt(() => place(input)));
      }),
      { numRuns: 50 },
    );
  });

  test('the lead stands at the head, under its headline, with its photo beside the text', () => {
    const input: Input = {
      setup: FORMATS.broadsheet,
      stories: [
        story('字'.repeat(1500).replace(/.{150}/g, '$&\n\n'), ['主题一行十个字上下']),
        story('字'.repeat(500), ['二题']),
      ],
      photos: [{ story: 0, pixels: [1600, 1200], caption: '说明' }],
    };
    const [lead, photo] = place(input);
    if (lead?.kind !== 'story' || photo?.kind !== 'photo') throw new Error('order');
    expect(lead.headline?.at).toEqual([1, 1]);
    const head = lead.headline?.span[1] ?? 0;
    expect(head).toBeGreaterThan(2);
    expect(lead.body[0]?.at).toEqual([1, 1 + head]);
    expect(photo.at[1]).toBe(1 + head);
    expect(photo.at[0]).toBeGreaterThan(1);
  });

  test('short stories are not blown up to fill the page', () => {
    const [only] = place({ setup: FORMATS.broadsheet, stories: [story('字'.repeat(400), ['题'])], photos: [] });
    if (only?.kind !== 'story') throw new Error('order');
    expect(only.body[0]?.span[1]).toBeLessThan(12);
  });

  test('too much text shares the page; every story keeps a part of it', () => {
    const long = story('字'.repeat(9000).replace(/.{150}/g, '$&\n\n'), ['长稿']);
    const input: Input = { setup: FORMATS.tabloid, stories: [long, long, long], photos: [] };
    const items = place(input);
    expect(faults(input, items)).toEqual([]);
    const area = items.map((item) =>
      item.kind === 'story' ? item.body.reduce((sum, { span }) => sum + span[0] * span[1], 0) : 0,
    );
    for (const cells of area.filter((cells) => cells > 0)) expect(cells).toBeGreaterThan(80);
  });

  test('two hundred stories are placed in seconds', () => {
    const many = Array.from({ length: 200 }, (_, i) => story('字'.repeat(50 + i), ['题']));
    const input: Input = { setup: FORMATS.broadsheet, stories: many, photos: [] };
    expect(secondsUsed(() => expect(faults(input, place(input))).toEqual([]))).toBeLessThan(10);
  });
});
