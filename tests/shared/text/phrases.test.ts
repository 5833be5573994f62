// Words found in Chinese text: lexicon, names, places, numbers; what no line end may part.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEXICON, withWords } from '../../../shared/text/lexicon.ts';
import { boundaryScore } from '../../../shared/text/phrase-model.ts';
import { phrasesOf, splitsWord } from '../../../shared/text/phrases.ts';

/** The text with its words apart by bars. */
function barred(text: string, lexicon = LEXICON): string {
  const edges = [0, ...phrasesOf(text, lexicon), text.length];
  return edges
    .slice(1)
    .map((to, i) => text.slice(edges[i], to))
    .join('|');
}

describe('words', () => {
  it.each([
    ['县城供水管网改造工程昨日开工', '县城|供水|管网|改造|工程|昨日|开工'],
    ['老桥新路一脉相承', '老桥|新路|一脉相承'],
    ['我市今年新建改建农村公路三百公里', '我市|今年|新建|改建|农村公路|三百公里'],
    ['中国女排三比零战胜巴西队晋级决赛', '中国女排|三比零|战胜|巴西队|晋级|决赛'],
    ['开发区企业复工率逐月提升', '开发区|企业|复工率|逐月|提升'],
    ['太原市公安局交警支队', '太原市|公安局|交警支队'],
    ['洪水冲不垮同心桥', '洪水|冲不垮|同心桥'],
    ['再降百余种救命药', '再|降|百余种|救命药'],
    ['地铁四号线全线贯通', '地铁|四号线|全线|贯通'],
  ])('%s', (text, words) => expect(barred(text)).toBe(words));

  it('takes a name beside a title as one word', () => {
    expect(barred('县委书记韦承泽到清泉县调研')).toBe('县委书记|韦承泽|到|清泉县|调研');
  });

  it('keeps a number in figures and its measure word together', () => {
    expect(barred('12个学生坐17路公交')).toBe('12个|学生|坐|17路|公交');
    expect(splitsWord('20日开工', 2)).toBe(true);
  });

  it('takes words of the user’s own', () => {
    const text = '棠小拖进港';
    expect(barred(text)).not.toBe('棠小拖|进港');
    expect(barred(text, withWords(['棠小拖', '进港']))).toBe('棠小拖|进港');
  });

  it('takes a name that the page gives for a word, but does not see it where two words meet', () => {
    expect(barred('资金方面', withWords(['金方']))).toBe('资金|方面');
    expect(barred('记者金方报道', withWords(['金方']))).toBe('记者|金方|报道');
  });

  it('parts no Western word, no pair and no surrogates', () => {
    expect(barred('C919首飞——𠮷野家开店……')).toBe('C919|首飞|——|𠮷野家|开店|……');
  });
});

describe('splitsWord', () => {
  it('tells what a line end would part', () => {
    const text = '稳步开展水利建设';
    expect([1, 2, 3, 4, 5, 6, 7].map((at) => splitsWord(text, at))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(splitsWord(text, 0)).toBe(false);
    expect(splitsWord(text, text.length)).toBe(false);
  });

  it('parts nothing beside marks', () => {
    expect([2, 3].map((at) => splitsWord('忻州：唱响', at))).toEqual([false, false]);
  });

  it('agrees with the words of the text, whatever it is', () => {
    const piece = fc.constantFrom(
      '河',
      '建设',
      '的',
      '，',
      '“',
      '”',
      '3',
      'km',
      ' ',
      '张伟',
      '县',
      '𠮷',
      '——',
      '三百',
      '月',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const starts = new Set(phrasesOf(text));
        for (let at = 1; at < text.length; at += 1) expect(splitsWord(text, at), `${text} ${at}`).toBe(!starts.has(at));
      }),
    );
  });
});

describe('the phrase model', () => {
  it('is sure of plain boundaries and plain words', () => {
    expect(boundaryScore('我们认为北京很大', 4)).toBeGreaterThan(0);
    expect(boundaryScore('共和国成立', 1)).toBeLessThan(0);
  });
});

describe('the lexicon', () => {
  it('holds words of two to nine Han characters', () => {
    expect(LEXICON.words.size).toBeGreaterThan(9000);
    expect([...LEXICON.words.keys()].filter((word) => !/^\p{Script=Han}{2,9}$/u.test(word))).toEqual([]);
  });
});
