// Zooming: steps, fitting, and the point under the cursor that stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wheelFactor } from '../../../renderer/tools/gestures.ts';
import {
  clampZoom,
  fitZoom,
  LEAST_ZOOM,
  MOST_ZOOM,
  nextStep,
  pagePoint,
  placePage,
  scrollTo,
  ZOOM_STEPS,
} from '../../../renderer/tools/zoom-math.ts';

const BROADSHEET = { width: 1474, height: 2079 };
const WINDOW = { width: 1000, height: 730 };

describe('nextStep', () => {
  it('goes through every step both ways and stays at the ends', () => {
    expect(ZOOM_STEPS.map((zoom) => nextStep(zoom, 1))).toEqual([...ZOOM_STEPS.slice(1), MOST_ZOOM]);
    expect(ZOOM_STEPS.map((zoom) => nextStep(zoom, -1))).toEqual([LEAST_ZOOM, ...ZOOM_STEPS.slice(0, -1)]);
  });

  it('goes to the neighbours of a zoom between steps', () => {
    expect(nextStep(0.37, 1)).toBe(0.5);
    expect(nextStep(0.37, -1)).toBe(0.33);
    expect(nextStep(0.1, 1)).toBe(0.25);
  });
});

describe('fitZoom', () => {
  it('shows the whole page, or its whole width', () => {
    const page = fitZoom('page', BROADSHEET, WINDOW);
    expect(BROADSHEET.height * page).toBeLessThan(WINDOW.height);
    expect(BROADSHEET.height * page).toBeGreaterThan(WINDOW.height * 0.9);
    const width = fitZoom('width', BROADSHEET, WINDOW);
    expect(BROADSHEET.width * width).toBeLessThan(WINDOW.width);
    expect(BROADSHEET.width * width).toBeGreaterThan(WINDOW.width * 0.9);
  });
});

describe('placePage', () => {
  it('centres a page that is seen whole and needs no scrolling', () => {
    const { extent, page } = placePage(BROADSHEET, fitZoom('page', BROADSHEET, WINDOW), WINDOW, 'page');
    expect(extent).toEqual(WINDOW);
    const right = WINDOW.width - page.x - BROADSHEET.width * fitZoom('page', BROADSHEET, WINDOW);
    expect(Math.abs(page.x - right)).toBeLessThanOrEqual(1);
  });

  it('keeps any point of the page under the cursor at any zoom that does not show it whole', () => {
    const zoom = fc.double({ min: 0.5, max: MOST_ZOOM, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(zoom, zoom, part, part, part, part, (from, to, px, py, cx, cy) => {
        const before = placePage(BROADSHEET, from, WINDOW, null);
        const after = placePage(BROADSHEET, to, WINDOW, null);
        const cursor = { x: cx * WINDOW.width, y: cy * WINDOW.height };
        const point = { x: px * BROADSHEET.width, y: py * BROADSHEET.height };
        const scroll = scrollTo(point, cursor, before, from);
        expect(pagePoint(cursor, scroll, before, from).x).toBeCloseTo(point.x, 6);
        const next = scrollTo(point, cursor, after, to);
        const back = pagePoint(cursor, next, after, to);
        expect(back.x).toBeCloseTo(point.x, 6);
        expect(back.y).toBeCloseTo(point.y, 6);
      }),
    );
  });

  it('has room to bring the page’s edges into the middle of the window', () => {
    const placement = placePage(BROADSHEET, 2, WINDOW, null);
    const middle = { x: WINDOW.width / 2, y: WINDOW.height / 2 };
    const corner = scrollTo({ x: 0, y: 0 }, middle, placement, 2);
    expect(corner.x).toBeGreaterThanOrEqual(0);
    expect(corner.y).toBeGreaterThanOrEqual(0);
    const foot = scrollTo({ x: BROADSHEET.width, y: BROADSHEET.height }, middle, placement, 2);
    expect(foot.x).toBeLessThanOrEqual(placement.extent.width - WINDOW.width);
    expect(foot.y).toBeLessThanOrEqual(placement.extent.height - WINDOW.height);
  });
});

describe('wheelFactor', () => {
  it('goes up and down by the same factor', () => {
    expect(wheelFactor(100) * wheelFactor(-100)).toBeCloseTo(1, 12);
    expect(wheelFactor(-100)).toBeGreaterThan(1.15);
    expect(wheelFactor(-4)).toBeGreaterThan(1.01);
  });
});

describe('clampZoom', () => {
  it('keeps to 25–400 %', () => {
    expect([0.01, 0.25, 1, 9].map((zoom) => clampZoom(zoom, 1))).toEqual([0.25, 0.25, 1, 4]);
  });

  it('does not blow up a page fitted below that when it is to be smaller', () => {
    expect(clampZoom(0.12, 0.14)).toBe(0.14);
    expect(clampZoom(0.2, 0.14)).toBe(0.2);
    expect(nextStep(0.14, -1)).toBe(0.14);
  });
});
