/**
 * Pipes between processes (CPython 3.12 Lib/multiprocessing/connection.py over the kernel's pipes and socket pairs). An
 * end is open as long as some process has a file descriptor for it: a fork copies the descriptors, so a reader sees the
 * end of the stream only when *every* process has closed the end that writes. A writer waits while more lies in the
 * pipe than fits.
 */
import { func } from '../../machine/define.ts';
import { brokenPipeError, eofError, makeException, osError, raise } from '../../machine/exception.ts';
import { itemsOf } from '../../machine/iterate.ts';
import type { Machine } from '../../machine/machine.ts';
import { type Native, type Outcome, Raised } from '../../machine/native.ts';
import { defineType, newList, newTuple } from '../../machine/type.ts';
import type { Value } from '../../machine/values.ts';
import type { Subject, ThreadId } from '../event.ts';
import { nameOf } from '../naming.ts';
import { NEEDS } from '../needs.ts';
import type { ProcessRecord } from '../process-record.ts';
import type { ThreadRecord } from '../thread-record.ts';
import { WaitQueue } from '../wait-queue.ts';
import type { World } from '../world.ts';
import type { PyMessage } from './message.ts';
import {
  announce,
  deadlineOf,
  finish,
  here,
  leave,
  Primitive,
  resumed,
  tell,
  waitIn,
  wake,
} from './primitive.ts';
import { PySentinel } from './process.ts';

/** Bytes that a pipe holds before its writer has to wait (Linux). */
const CAPACITY = 65536;

/** One direction of a pipe. */
export class PyChannel extends Primitive {
  messages: PyMessage[] = [];
  /** When each was sent (virtual time): nobody reads it earlier. */
  times: number[] = [];
  /** Bytes in it. */
  size = 0;
  readers = new WaitQueue();
  writers = new WaitQueue();
  /** The end through which it is read, and the one through which it is written. */
  reader: PyPipeEnd | null = null;
  writer: PyPipeEnd | null = null;
  constructor(world: World) {
    super(channelType, world);
    this.shared = true;
  }
}

export class PyPipeEnd extends Primitive {
  reads: PyChannel | null;
  writes: PyChannel | null;
  /** Messages on their way that carry it: an end in the post is open. */
  posted = 0;
  constructor(world: World, reads: PyChannel | null, writes: PyChannel | null) {
    super(pipeEndType, world);
    this.shared = true;
    this.reads = reads;
    this.writes = writes;
    if (reads !== null) reads.reader = this;
    if (writes !== null) writes.writer = this;
  }
}

const channelType = defineType('_heddle_process.channel', { layout: 'sealed' });
export const pipeEndType = defineType('_heddle_process.Pipe', { layout: 'sealed' });

/** The processes that have a descriptor for `end`, oldest first. */
export function holdersOf(world: World, end: PyPipeEnd | null): ProcessRecord[] {
  return world.processes.filter(({ files }) => [...files.values()].some((one) => one === end));
}

export function isOpen(world: World, end: PyPipeEnd | null): boolean {
  if (end !== null && end.posted > 0) return true;
  for (const { files } of world.processes) for (const one of files.values()) if (one === end) return true;
  return false;
}

function open(world: World, end: PyPipeEnd): number {
  const { process } = world;
  let file = 3;
  while (process.files.has(file)) file++;
  process.files.set(file, end);
  return file;
}

/** pipe(duplex): two descriptors; of a one-way pipe the first reads and the second writes. */
func('_heddle_process', 'pipe', 'duplex, /', (vm, args) => {
  const { world } = here(vm);
  const there = new PyChannel(world);
  const back = args[0] === false ? null : new PyChannel(world);
  vm.door.process?.();
  const first = new PyPipeEnd(world, there, back);
  const second = new PyPipeEnd(world, back, there);
  return newTuple([open(world, first), open(world, second)]);
});

/** end(file): the kernel's object behind a descriptor. open(end): a descriptor for it in the running process. */
func('_heddle_process', 'end', 'file, /', (vm, args) => endOf(vm, args[0] as Value));
func('_heddle_process', 'open', 'end, /', (vm, args) => {
  const end = args[0] as Value as PyPipeEnd;
  vm.door.process?.();
  vm.door.advance?.(end);
  if (end.posted > 0) end.posted--;
  return open(here(vm).world, end);
});

function endOf(vm: Machine, file: Value): PyPipeEnd {
  const end = here(vm).world.process.files.get(Number(file));
  if (end === undefined) throw new Raised(makeException(osError, [9, 'Bad file descriptor']));
  return end;
}

func('_heddle_process', 'close', 'file, /', (vm, args) => {
  const { world } = here(vm);
  endOf(vm, args[0] as Value);
  announceClose(vm, world.process, [Number(args[0])]);
  closeFile(world, world.process, Number(args[0]));
  return null;
});

/**
 * Says what it means that `process` gives descriptors up. Only the last one of an end is noticed, by whoever is at the
 * other end; but which one is the last depends on the order.
 */
export function announceClose(vm: Machine, process: ProcessRecord, files: Iterable<number>): void {
  const { world } = here(vm);
  const given = new Set(files);
  for (const end of new Set([...given].map((file) => process.files.get(file) as PyPipeEnd))) {
    const kept = (one: ProcessRecord) =>
      [...one.files].some(([file, held]) => held === end && !(one === process && given.has(file)));
    const last = end.posted === 0 && !world.processes.some(kept);
    announce(vm, end, 0, !last);
    if (last && end.reads !== null) announce(vm, end.reads);
    if (last && end.writes !== null) announce(vm, end.writes);
  }
}

/** `process` gives a descriptor up; if it was the last for its end, whoever waits at the other one looks again. */
export function closeFile(world: World, process: ProcessRecord, file: number): void {
  const end = process.files.get(file);
  process.files.delete(file);
  if (end === undefined || isOpen(world, end)) {
    if (end !== undefined) tellClosed(world, end, []);
    return;
  }
  const woke: ThreadId[] = [];
  const { reads, writes } = end;
  if (reads !== null) woke.push(...wake(world, reads.writers, reads.writers.size));
  if (writes !== null) {
    woke.push(...wake(world, writes.readers, writes.readers.size), ...wakePollers(world, writes));
  }
  tellClosed(world, end, woke);
}

function tellClosed(world: World, end: PyPipeEnd, woke: readonly ThreadId[]): void {
  tell(world, () => ({ kind: 'changed', subject: pipeSubject(world, end, end), what: 'close', woke }));
}

/** Whoever waits for any of several things, of which `object` is one, looks again. */
export function wakePollers(world: World, object: Primitive): ThreadId[] {
  const woken = world.pollers.threads.filter((id) => watchedBy(world.record(id)).includes(object));
  for (const id of woken) {
    const record = world.record(id);
    leave(record);
    record.woken = 'notify';
    world.setState(record, 'ready');
  }
  return woken;
}

/** The channels and sentinels of which a thread in `wait_any` waits for the first. */
export function watchedBy({ wants }: ThreadRecord): readonly Primitive[] {
  return wants?.among ?? [];
}

/** A channel as an event names it: its own number, and the name of the end at which something happens. */
function pipeSubject(world: World, end: PyPipeEnd, channel: Primitive): Subject {
  const name = nameOf(world, end) ?? `pipe-${channel.serial}`;
  return { id: channel.serial, type: 'pipe', name };
}

/** send(file, message): returns when it lies in the pipe; BrokenPipeError if nobody can read it any more. */
const send: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const end = endOf(vm, args[0] as Value);
  const channel = end.writes as PyChannel;
  const message = args[1] as PyMessage;
  announce(vm, channel);
  const notes = resumed(me, 'pipe.send');
  const sent = notes !== null && notes[0] === true;
  if (!isOpen(world, channel.reader)) {
    finish(me);
    throw new Raised(makeException(brokenPipeError, [32, 'Broken pipe']));
  }
  if (!sent && channel.size < CAPACITY) put(world, end, channel, message);
  else if (!sent) return waitForRoom(vm, channel, false);
  if (channel.size > CAPACITY) return waitForRoom(vm, channel, true);
  finish(me);
  return null;
};
func('_heddle_process', 'send', 'file, message, /', send);

function put(world: World, end: PyPipeEnd, channel: PyChannel, message: PyMessage): void {
  channel.messages.push(message);
  channel.times.push(world.clock);
  channel.size += message.size;
  const woke = [...wake(world, channel.readers, 1), ...wakePollers(world, channel)];
  tell(world, () => ({
    kind: 'put',
    subject: pipeSubject(world, end, channel),
    size: channel.messages.length,
    item: message.text,
    woke,
  }));
}

function waitForRoom(vm: Machine, channel: PyChannel, sent: boolean): Outcome {
  const { world, me } = here(vm);
  return waitIn(world, me, channel.writer as PyPipeEnd, channel.writers, 'room', {
    op: 'pipe.send',
    data: [sent],
  });
}

/** recv(file): the next message; EOFError if none is left and nobody can send one. */
const receive: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const end = endOf(vm, args[0] as Value);
  const channel = end.reads as PyChannel;
  announce(vm, channel, NEEDS.item);
  const message = channel.messages.shift();
  if (message === undefined) {
    if (!isOpen(world, channel.writer)) {
      finish(me);
      raise(eofError);
    }
    return waitIn(world, me, end, channel.readers, 'item', { op: 'pipe.recv' });
  }
  finish(me);
  world.reachHere(channel.times.shift() as number);
  channel.size -= message.size;
  const woke = channel.size <= CAPACITY ? wake(world, channel.writers, channel.writers.size) : [];
  if (channel.messages.length > 0) woke.push(...wake(world, channel.readers, 1));
  tell(world, () => ({
    kind: 'got',
    subject: pipeSubject(world, end, channel),
    size: channel.messages.length,
    item: message.text,
    woke,
  }));
  return message;
};
func('_heddle_process', 'recv', 'file, /', receive);

/** readable(file), writable(file): which way the end goes. */
func('_heddle_process', 'readable', 'file, /', (vm, args) => endOf(vm, args[0] as Value).reads !== null);
func('_heddle_process', 'writable', 'file, /', (vm, args) => endOf(vm, args[0] as Value).writes !== null);

/**
 * wait(objects, timeout): the positions of those that are ready, as soon as there is one or the time is over. An object
 * is a descriptor (ready: something to read, or its stream is at an end) or a process's sentinel (ready: it has ended).
 */
const waitAny: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const objects = itemsOf(vm, args[0] as Value).map((one) =>
    one instanceof PySentinel ? one : endOf(vm, one),
  );
  const watched = objects.map((one) => (one instanceof PyPipeEnd ? (one.reads ?? one) : one));
  const needs = args[1] === null && objects.length === 1 ? NEEDS.item | NEEDS.ended : 0;
  for (const one of watched)
    announce(vm, one, needs & (one instanceof PySentinel ? NEEDS.ended : NEEDS.item));
  const ready = objects.flatMap((object, i) => (isReady(world, object) ? [i] : []));
  const notes = resumed(me, 'pipe.wait');
  const deadline = notes === null ? deadlineOf(world, args[1]) : (notes[0] as number | null);
  const over = (notes !== null && me.woken === 'timeout') || (deadline !== null && deadline <= world.clock);
  if (ready.length > 0 || over || objects.length === 0) {
    finish(me);
    for (const i of ready) world.reachHere(readyAt(world, objects[i] as PyPipeEnd | PySentinel));
    return newList(ready);
  }
  return waitIn(world, me, objects[0] as Primitive, world.pollers, 'item', {
    op: 'pipe.wait',
    data: [deadline],
    deadline,
    among: watched,
  });
};
func('_heddle_process', 'wait_any', 'objects, timeout, /', waitAny);

function isReady(world: World, object: PyPipeEnd | PySentinel): boolean {
  if (object instanceof PySentinel) return world.processes[object.process]?.exitCode !== null;
  const channel = object.reads;
  return channel !== null && (channel.messages.length > 0 || !isOpen(world, channel.writer));
}

function readyAt(world: World, object: PyPipeEnd | PySentinel): number {
  if (object instanceof PySentinel) return world.processes[object.process]?.clock ?? 0;
  return object.reads?.times[0] ?? 0;
}
