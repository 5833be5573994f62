// Clusters: what no line end and no caret may cut.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterEnd } from '../../../shared/text/clusters.ts';

function clustersOf(text: string): readonly string[] {
  const clusters: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    clusters.push(text.slice(at, end));
    at = end;
  }
  return clusters;
}

describe('clusterEnd', () => {
  const whole = ['𠀀', 'e\u0301', '葛\u{e0100}', '☎\ufe0f', '👍🏽', '👩\u200d👧\u200d👦', '🇨🇳', 'ก\u0e49'];
  for (const cluster of whole) {
    it(`keeps ${cluster} whole`, () => expect(clustersOf(`中${cluster}文`)).toEqual(['中', cluster, '文']));
  }

  it('parts flags that follow each other', () => expect(clustersOf('🇨🇳🇫🇷')).toEqual(['🇨🇳', '🇫🇷']));

  it('takes lone surrogates one by one', () =>
    expect(clustersOf('\ud800\ud800中\udfff')).toEqual(['\ud800', '\ud800', '中', '\udfff']));

  it('covers any string without gaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clustersOf(text).join('')).toBe(text);
        expect(clustersOf(text).every((cluster) => cluster.length > 0)).toBe(true);
      }),
    );
  });
});
