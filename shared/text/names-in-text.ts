// Reads names of people and places out of bylines, credits and captions (署名、图片说明), where their form tells them for certain.
import { LEXICON, NAME_TITLES, SURNAMES } from './lexicon.ts';

/** What stands before names in a byline: 本报记者, 通讯员, 摄影：, 文. */
const ROLE =
  /^(?:\p{Script=Han}{0,6}?(?:记者|通讯员|实习生|摄影|编辑|责编|撰文|供图|撰稿|作者)(?:[：:]|$|(?=\p{Script=Han}))|(?:文|图|摄)[：:]?$)/u;
/** What stands behind a name without a space: 某某摄. */
const AFTER_NAME = /(?:摄影报道|摄影|摄|报道|供图)$/;
const NAME = /^\p{Script=Han}{2,4}$/u;
/** A two-character name is spaced out to the width of three (沈　舟). */
const SPACED_OUT = /(?<=^|[\s:：])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?=$|\s)/gu;
const SEPARATORS = /[\s、，,；;／/|（）()■□●]+/u;

/** True of what may be a name though no role stands before it: surname and one or two characters. */
const looksLikeName = (text: string): boolean =>
  [2, 1].some((surname) => SURNAMES.has(text.slice(0, surname)) && [1, 2].includes(text.length - surname));

/** A word that the lexicon has is parted nowhere as it is. */
const isUnknown = (text: string): boolean => !LEXICON.words.has(text);

/**
 * People named in a byline or credit, in its order: runs of two to four Han characters apart by spaces or marks, after a role (记者,
 * 通讯员, 摄影 …) or, without one, with a surname.
 */
export function namesInByline(byline: string): readonly string[] {
  const text = byline.replace(SPACED_OUT, (all, first: string, second: string) =>
    SURNAMES.has(first) && !ROLE.test(first + second) && isUnknown(first + second) ? first + second : all,
  );
  let hasRole = false;
  return text.split(SEPARATORS).flatMap((run) => {
    const role = ROLE.exec(run)?.[0] ?? '';
    hasRole ||= role !== '';
    const name = run.slice(role.length).replace(AFTER_NAME, '');
    return NAME.test(name) && isUnknown(name) && (hasRole || looksLikeName(name)) ? [name] : [];
  });
}

/** What may follow a person's name in a caption. */
const FOLLOWS_NAME = /^(?:$|[，。、；：！？（）()\s“《]|在|正|和|与|向|为|给|把|将|对)/u;
/** Where a caption may begin to name a place, and what ends the place's name; 区 ends too much else (老旧小区), 乡村 and 县城 are words. */
const PLACE =
  /(?<=^|[，。；：、\s“]|图为|位于|来到|走进|在)((?![的了一二三四五六七八九十两几这那全各每])\p{Script=Han}{2,3}?[镇县村乡])(?!(?<=乡)村|(?<=县)[城域])/gu;

/**
 * People and places that a caption names for certain: a surname with one or two characters between a title and a mark or preposition
 * (村民某某在…), a place from a clause's start to its 县, 镇, 乡 or 村, and the photographer at its end.
 */
export function namesInCaption(caption: string): readonly string[] {
  const people = [...caption].flatMap((_, at) => {
    const follows = [2, 3, 4].some((length) => at >= length && NAME_TITLES.has(caption.slice(at - length, at)));
    const name = follows ? nameAt(caption, at) : null;
    return name === null ? [] : [name];
  });
  const places = [...caption.matchAll(PLACE)].flatMap(([, place = '']) => (isOwnPlace(place) ? [place] : []));
  const last = caption.split(/[。！？]/u).findLast((sentence) => sentence.trim() !== '') ?? '';
  return [...people, ...places, ...(/摄影?[）)]?\s*$/u.test(last) ? namesInByline(last) : [])];
}

function nameAt(text: string, at: number): string | null {
  const surname = SURNAMES.has(text.slice(at, at + 2)) ? 2 : SURNAMES.has(text.charAt(at)) ? 1 : 0;
  if (surname === 0) return null;
  const given = [1, 2].find((length) => {
    const name = text.slice(at, at + surname + length);
    return NAME.test(name) && isUnknown(name) && FOLLOWS_NAME.test(text.slice(at + surname + length));
  });
  return given === undefined ? null : text.slice(at, at + surname + given);
}

/** No word of the lexicon begins a place's own name: 我们村, 美丽乡村 are none. */
const isOwnPlace = (place: string): boolean => isUnknown(place) && isUnknown(place.slice(0, 2));
