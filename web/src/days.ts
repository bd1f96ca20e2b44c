const dayLength = 86_400_000;

/** A day such as 2020-11-09 as a number of days; NaN when it is none. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

/** The day of a number. */
export const dayOf = (number: number): string => new Date(Math.round(number) * dayLength).toISOString().slice(0, 10);

/** The days, first and last, that lie under a stretch of a drawing whose time runs from left to right. */
export function daysUnder(from: string, to: string, left: number, right: number, a: number, b: number): [string, string] {
  const [first, count] = [dayNumber(from), dayNumber(to) - dayNumber(from) + 1];
  const at = (x: number): number => first + (Math.min(Math.max(x, left), right) - left) / (right - left) * count;
  const [start, end] = [at(Math.min(a, b)), at(Math.max(a, b))];
  const last = Math.max(Math.floor(start), Math.min(Math.ceil(end) - 1, first + count - 1));
  return [dayOf(Math.min(Math.floor(start), first + count - 1)), dayOf(Math.min(last, first + count - 1))];
}

/** Where a place across a drawing lies along its time; where a page is read from right to left, so does time run. The same way leads back. */
export const along = (x: number, width: number, isMirrored: boolean): number => isMirrored ? width - x : x;
