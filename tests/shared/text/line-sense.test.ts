// Where lines of headlines may end by sense: what a line end at each place would part.
import { describe, expect, it } from 'vitest';
import { type LineSense, lineSenses } from '../../../shared/text/line-sense.ts';

/** The sense of the line end that parts `before` from what follows it. */
function between(before: string, after: string): LineSense | undefined {
  return lineSenses(before + after)[before.length];
}

describe('line ends by sense', () => {
  it.each<readonly [before: string, after: string, LineSense]>([
    ['五月天气多变 ', '农技员提醒防病', 'clause'],
    ['忻州：', '唱响奋进曲', 'clause'],
    ['两岸青年', '在泉州共话中秋', 'phrase'],
    ['三条公交线路', '今天恢复运行', 'phrase'],
    ['农技员提醒', '麦田防病', 'pair'],
    ['全国首个零碳', '机场投入使用', 'compound'],
    ['太原市', '公安局', 'compound'],
    ['棠溪女足', '客场逆转', 'phrase'],
    ['棠溪女足客场', '逆转晋级', 'compound'],
    ['守了三十三年的', '老匠人', 'compound'],
    ['这个村', '的垃圾', 'bound'],
    ['两岸青年在', '泉州共话中秋', 'bound'],
    ['我国首次', '观测到新星系', 'bound'],
    ['首批两百辆', '公交车上线', 'bound'],
    ['《山乡', '巨变》首演', 'quoted'],
    ['市民“一位', '难求”', 'quoted'],
    ['清泉县百亩梨', '园迎来丰收季', 'inside'],
    ['县委书记韦承', '泽带队检查', 'inside'],
    ['中国女排三比', '零战胜巴西队', 'inside'],
    ['新增学位20', '万个', 'inside'],
  ])('%s | %s: %s', (before, after, sense) => expect(between(before, after)).toBe(sense));

  it('tells 到 behind a verb from 到 before a place', () => {
    expect(between('他们走', '到了乡下')).toBe('inside');
    expect(between('从“卖原料”', '到“卖品牌”')).not.toBe('bound');
  });

  it('holds no long quotation together', () => {
    expect(between('他说“这条路修了整整十年，', '今天终于通了车”')).toBe('clause');
  });
});
