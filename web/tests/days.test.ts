import { expect, test } from 'vitest';
import { along, dayNumber, dayOf, daysUnder } from '../src/days';

test('a day and its number', () => {
  expect(dayOf(dayNumber('2020-02-29'))).toBe('2020-02-29');
  expect(dayNumber('yesterday')).toBeNaN();
});

test.each([
  [0, 1000, ['2020-11-01', '2020-11-10']],
  [0, 100, ['2020-11-01', '2020-11-01']],
  [950, 400, ['2020-11-05', '2020-11-10']],
  [-50, 2000, ['2020-11-01', '2020-11-10']],
  [1000, 1000, ['2020-11-10', '2020-11-10']],
])('the days under %s to %s', (a, b, days) => {
  expect(daysUnder('2020-11-01', '2020-11-10', 0, 1000, a, b)).toEqual(days);
});

test('time runs the way the page is read', () => {
  expect(along(190, 1000, false)).toBe(190);
  expect(along(190, 1000, true)).toBe(810);
  expect(along(along(190, 1000, true), 1000, true)).toBe(190);
});
