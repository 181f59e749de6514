/** Dates of the Gregorian calendar and their text, for `time` and `datetime`. Knows neither clocks nor time zones. */

/** A moment as calendar fields: months, days and days of the year count from 1, weekdays from Monday = 0. */
export interface CalendarTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
  /** For %f, %z and %Z of datetime; a plain time is UTC. */
  readonly microsecond?: number;
  readonly offset?: string;
  readonly zone?: string;
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

/** Days from 1970-01-01 to the first of a month (negative before). */
export function daysBefore(year: number, month: number): number {
  // Years are counted from March, so that the leap day is the last of its year.
  const shifted = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leap = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leap + Math.floor((months * 306 + 5) / 10) - 719468;
}

/** Whole seconds since 1970 as a date and time in UTC. */
export function calendar(seconds: number): CalendarTime {
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysBefore(year + 1, 1) <= days) year++;
  while (daysBefore(year, 1) > days) year--;
  let month = 12;
  while (daysBefore(year, month) > days) month--;
  return {
    year,
    month,
    day: days - daysBefore(year, month) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: (((days + 3) % 7) + 7) % 7,
    yearDay: days - daysBefore(year, 1) + 1,
  };
}

const two = (value: number): string => `${value}`.padStart(2, '0');

/** `strftime` in the C locale; a letter without meaning stays as it is. */
export function formatTime(format: string, time: CalendarTime): string {
  let result = '';
  for (let i = 0; i < format.length; i++) {
    const letter = format[i] as string;
    if (letter !== '%' || i + 1 >= format.length) {
      result += letter;
      continue;
    }
    let next = format[++i] as string;
    const bare = next === '-' && i + 1 < format.length;
    if (bare) next = format[++i] as string;
    const text = field(next, time) ?? `%${next}`;
    result += bare ? text.replace(/^[0 ]+(?=.)/, '') : text;
  }
  return result;
}

function field(letter: string, time: CalendarTime): string | undefined {
  const { year, month, day, hour, minute, second, weekday, yearDay } = time;
  const monthName = MONTHS[month - 1] ?? '?';
  const dayName = WEEKDAYS[weekday] ?? '?';
  switch (letter) {
    case 'a':
      return dayName.slice(0, 3);
    case 'A':
      return dayName;
    case 'b':
    case 'h':
      return monthName.slice(0, 3);
    case 'B':
      return monthName;
    case 'c':
      return formatTime('%a %b %e %H:%M:%S %Y', time);
    case 'C':
      return two(Math.floor(year / 100));
    case 'd':
      return two(day);
    case 'D':
    case 'x':
      return formatTime('%m/%d/%y', time);
    case 'e':
      return `${day}`.padStart(2);
    case 'f':
      return `${time.microsecond ?? 0}`.padStart(6, '0');
    case 'F':
      return formatTime('%Y-%m-%d', time);
    case 'H':
      return two(hour);
    case 'I':
      return two(hour % 12 === 0 ? 12 : hour % 12);
    case 'j':
      return `${yearDay}`.padStart(3, '0');
    case 'm':
      return two(month);
    case 'M':
      return two(minute);
    default:
      return laterField(letter, time, second, weekday, yearDay);
  }
}

function laterField(
  letter: string,
  time: CalendarTime,
  second: number,
  weekday: number,
  yearDay: number,
): string | undefined {
  switch (letter) {
    case 'n':
      return '\n';
    case 'p':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'r':
      return formatTime('%I:%M:%S %p', time);
    case 'R':
      return formatTime('%H:%M', time);
    case 's': {
      const days = daysBefore(time.year, time.month) + time.day - 1;
      return `${days * 86400 + time.hour * 3600 + time.minute * 60 + second}`;
    }
    case 'S':
      return two(second);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return formatTime('%H:%M:%S', time);
    case 'u':
      return `${weekday + 1}`;
    case 'U':
      return two(Math.floor((yearDay + 6 - ((weekday + 1) % 7)) / 7));
    case 'w':
      return `${(weekday + 1) % 7}`;
    case 'W':
      return two(Math.floor((yearDay + 6 - weekday) / 7));
    case 'G':
      return `${isoYearAndWeek(time).year}`;
    case 'V':
      return two(isoYearAndWeek(time).week);
    case 'y':
      return two(((time.year % 100) + 100) % 100);
    case 'Y':
      return `${time.year}`;
    case 'z':
      return time.offset ?? '+0000';
    case 'Z':
      return time.zone ?? 'UTC';
    case '%':
      return '%';
    default:
      return undefined;
  }
}

/** ISO 8601: week 1 is the one with the first Thursday of the year. */
export function isoYearAndWeek(time: Pick<CalendarTime, 'year' | 'weekday' | 'yearDay'>): {
  year: number;
  week: number;
} {
  const week = Math.floor((time.yearDay - time.weekday + 9) / 7);
  if (week < 1) return { year: time.year - 1, week: weeksIn(time.year - 1) };
  return week > weeksIn(time.year) ? { year: time.year + 1, week: 1 } : { year: time.year, week };
}

function weeksIn(year: number): number {
  const first = (((daysBefore(year, 1) + 3) % 7) + 7) % 7;
  const days = daysBefore(year + 1, 1) - daysBefore(year, 1);
  return first === 3 || (first === 2 && days === 366) ? 53 : 52;
}
