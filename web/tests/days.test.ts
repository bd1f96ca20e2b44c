import { expect, test } from 'vitest';
import { dayNumber, dayOf, daysUnder } from '../src/days';

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
