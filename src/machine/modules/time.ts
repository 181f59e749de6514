/**
 * `time` without `sleep`, which is the scheduler's: clocks that show the virtual time of the run, counted from
 * 2024-01-01T00:00:00Z, in a world whose only time zone is UTC.
 */

import { reprOf } from '../builtin/repr.ts';
import { callPrelude } from '../call.ts';
import { constant, construct, func, getset, method, nativeModule } from '../define.ts';
import { raise, typeError, valueError } from '../exception.ts';
import { itemsOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { getName, setName } from '../namespace.ts';
import { normalInt } from '../number.ts';
import { register } from '../registry.ts';
import { defineType, newDict, newFloat, newTuple, tupleType } from '../type.ts';
import { PyTuple, type Slot, type Value } from '../values.ts';
import { given, indexOf, isFloat, textOf } from './argument.ts';
import { type CalendarTime, calendar, daysBefore, formatTime, MONTHS, WEEKDAYS } from './calendar.ts';

/** Seconds from 1970 to the moment at which every run begins. */
export const EPOCH_SECONDS = 1704067200;
const BILLION = 1_000_000_000;

/** Nanoseconds since 1970. */
function wallClock(vm: Machine): bigint {
  return BigInt(EPOCH_SECONDS) * BigInt(BILLION) + BigInt(vm.door.now());
}

/** Seconds since 1970, rounded down: what `localtime()` shows. */
function wallSeconds(vm: Machine): number {
  return EPOCH_SECONDS + Math.floor(vm.door.now() / BILLION);
}

func('time', 'time', '', (vm) => newFloat(Number(wallClock(vm)) / BILLION));
func('time', 'time_ns', '', (vm) => normalInt(wallClock(vm)));
for (const name of ['monotonic', 'perf_counter', 'process_time', 'thread_time']) {
  func('time', name, '', (vm) => newFloat(vm.door.now() / BILLION));
  func('time', `${name}_ns`, '', (vm) => vm.door.now());
}
constant('time', 'timezone', 0);
constant('time', 'altzone', 0);
constant('time', 'daylight', 0);
constant('time', 'tzname', register('time.tzname', newTuple(['UTC', 'UTC'])));
for (const [i, name] of ['CLOCK_REALTIME', 'CLOCK_MONOTONIC', 'CLOCK_PROCESS_CPUTIME_ID'].entries()) {
  constant('time', name, i);
}
func('time', 'tzset', '', () => null);

const FIELDS = ['year', 'mon', 'mday', 'hour', 'min', 'sec', 'wday', 'yday', 'isdst'] as const;

export const structTimeType = defineType('time.struct_time', {
  bases: [tupleType],
  layout: 'tuple',
  inheritable: false,
});
nativeModule('time').set('struct_time', structTimeType);
FIELDS.forEach((field, i) => {
  getset(structTimeType, `tm_${field}`, (_, [self]) => (self as PyTuple).items[i] as Value);
});
getset(structTimeType, 'tm_zone', (_, [self]) => zoneOf(self as PyTuple));
getset(structTimeType, 'tm_gmtoff', (_, [self]) => (zoneOf(self as PyTuple) === null ? null : 0));
method(structTimeType, '__repr__', '', (vm, [self]) => {
  const shown = FIELDS.map((field, i) => `tm_${field}=${reprOf(vm, (self as PyTuple).items[i] as Value)}`);
  return `time.struct_time(${shown.join(', ')})`;
});
construct(structTimeType, 'iterable, /', (vm, [iterable]) => {
  const items = itemsOf(vm, iterable as Value);
  if (items.length < 9) {
    raise(typeError, `time.struct_time() takes an at least 9-sequence (${items.length}-sequence given)`);
  }
  return new PyTuple(structTimeType, items.slice(0, 9));
});

/** A time made by `gmtime` calls its zone GMT, by `localtime` UTC; one made by the program has none. */
function zoneOf(time: PyTuple): Value {
  return (time.dict === null ? null : getName(time.dict, 'zone')) ?? null;
}

function structTime(seconds: number, zone: string): PyTuple {
  const time = calendar(seconds);
  const { year, month, day, hour, minute, second, weekday, yearDay } = time;
  const items = [year, month, day, hour, minute, second, weekday, yearDay, 0];
  const result = new PyTuple(structTimeType, items);
  result.dict = newDict();
  setName(result.dict, 'zone', zone);
  return result;
}

/** The time that an optional argument means: seconds since 1970. */
function secondsOf(vm: Machine, value: Slot): number {
  if (!given(value)) return wallSeconds(vm);
  return isFloat(value) ? Math.floor(value.value) : indexOf(value);
}

for (const [name, zone] of [
  ['gmtime', 'GMT'],
  ['localtime', 'UTC'],
] as const) {
  func('time', name, 'seconds=, /', (vm, [seconds]) => structTime(secondsOf(vm, seconds), zone));
}

/** A time tuple as calendar fields; a struct_time or any tuple of nine. */
function timeOf(vm: Machine, value: Slot): CalendarTime {
  if (!given(value)) return calendar(wallSeconds(vm));
  if (!(value instanceof PyTuple)) raise(typeError, 'Tuple or struct_time argument required');
  if (value.items.length < 9) raise(typeError, 'function missing required argument (9-tuple)');
  const [year, month, day, hour, minute, second, weekday, yearDay] = value.items.map(indexOf) as [
    ...[number, number, number, number, number, number, number, number],
  ];
  if (month < 0 || month > 12) raise(valueError, 'month out of range');
  const zone = (zoneOf(value) ?? 'UTC') as string;
  return {
    year,
    month: month || 1,
    day: day || 1,
    hour,
    minute,
    second,
    weekday,
    yearDay: yearDay || 1,
    zone,
  };
}

func('time', 'strftime', 'format, t=, /', (vm, [format, time]) => {
  return formatTime(textOf(format, 'strftime() argument 1'), timeOf(vm, time));
});

function fixedText({ year, month, day, hour, minute, second, weekday }: CalendarTime): string {
  const two = (value: number) => `${value}`.padStart(2, '0');
  const name = (WEEKDAYS[weekday] ?? '').slice(0, 3);
  const monthName = (MONTHS[month - 1] ?? '').slice(0, 3);
  return `${name} ${monthName} ${`${day}`.padStart(2)} ${two(hour)}:${two(minute)}:${two(second)} ${year}`;
}
func('time', 'ctime', 'seconds=, /', (vm, [seconds]) => fixedText(calendar(secondsOf(vm, seconds))));
func('time', 'asctime', 't=, /', (vm, [time]) => fixedText(timeOf(vm, time)));
func('time', 'mktime', 't, /', (vm, [time]) => {
  const { year, month, day, hour, minute, second } = timeOf(vm, time);
  return newFloat((daysBefore(year, month) + day - 1) * 86400 + hour * 3600 + minute * 60 + second);
});
func('time', 'strptime', 'string, format=, /', (vm, args) => {
  return callPrelude(vm, 'time_strptime', args.filter((arg) => arg !== undefined) as Value[]);
});
// For datetime, which is written in Python.
func('_time_format', 'format', 'format, time, microsecond, offset, zone, /', (vm, args) => {
  const [format, time, microsecond, offset, zone] = args;
  return formatTime(textOf(format, 'format'), {
    ...timeOf(vm, time),
    microsecond: indexOf(microsecond),
    offset: offset as string,
    zone: zone as string,
  });
});
