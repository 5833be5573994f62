// Names read out of bylines and captions: those that their form tells, and nothing that is none.
import { describe, expect, it } from 'vitest';
import { namesInByline, namesInCaption } from '../../../shared/text/names-in-text.ts';

describe('names in a byline', () => {
  it.each([
    ['本报记者 沈砚秋 陆舟', ['沈砚秋', '陆舟']],
    ['本报记者　沈砚秋　通讯员　陆　舟', ['沈砚秋', '陆舟']],
    ['见习记者沈砚秋、实习生桑榆晚', ['沈砚秋', '桑榆晚']],
    ['文/图 沈砚秋', ['沈砚秋']],
    ['■ 陆舟摄', ['陆舟']],
    ['新华社记者 穆青禾 摄', ['穆青禾']],
    ['摄影：欧阳砚之', ['欧阳砚之']],
    ['本报记者 阿依古丽', ['阿依古丽']],
    ['沈砚秋 陆舟', ['沈砚秋', '陆舟']],
    ['本报综合', []],
    ['资料图片', []],
    ['本报记者 摄影报道', []],
    ['', []],
  ])('%s', (byline, names) => expect(namesInByline(byline)).toEqual(names));
});

describe('names in a caption', () => {
  it.each([
    ['村民沈砚秋在查看梨树长势。', ['沈砚秋']],
    ['图为荻口镇村民陆舟（左）和老人聊天。沈砚秋 摄', ['陆舟', '荻口镇', '沈砚秋']],
    ['志愿者与市民谈心，老人正在包粽子。', []],
    ['我们村的老旧小区，一个小镇，美丽乡村。', []],
    ['改造后的县城供水管网', []],
    ['', []],
  ])('%s', (caption, names) => expect(namesInCaption(caption)).toEqual(names));
});
