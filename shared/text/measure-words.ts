// Han characters that measure or date the number before them: parting the two is poor form.

/** Parts of a date, money, myriads, and the measure words of news copy. */
const MEASURE_WORDS: ReadonlySet<string> = new Set(
  '年月日号时点分秒世个名人位件项家户口吨斤米里亩宗万亿千百元角届次条届岁倍度版期层座辆台艘架套份张间所页字楼'.split(
    '',
  ),
);

/** True for a character that goes with a number before it. */
export const isMeasureWord = (char: string): boolean => MEASURE_WORDS.has(char);
