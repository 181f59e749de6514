/**
 * The caption: what the last step did and why, in a sentence or two. The most telling event of the step speaks; a step
 * without events is described by its bytecode.
 */
import type { Text } from '../base/text.ts';
import { OPCODES } from '../program/opcodes.ts';
import type { Event, EventKind, ThreadId } from '../scheduler/event.ts';
import { threadLabel } from '../scheduler/naming.ts';
import { lineOfThread, type World } from '../scheduler/world.ts';

/** Which event of a step speaks: the first kind in this order that happened. */
const ORDER: readonly EventKind[] = [
  'failed',
  'raised',
  'notified',
  'resumed',
  'waiting',
  'blocked',
  'released',
  'acquired',
  'put',
  'got',
  'changed',
  'refused',
  'unawaited',
  'task',
  'turn',
  'started',
  'ended',
  'sleeping',
  'slept',
  'output',
  'write',
  'read',
  'caught',
  'clock',
  'switched',
  'gil',
];

/** In words: what happened at `step`, whose events are given, between `before` and `world`; null: nothing yet. */
export function captionOf(world: World, events: readonly Event[], step: number, before: World | null): Text {
  if (before === null) {
    return { en: 'Before the first step: nothing has run yet.', zh: '第一步之前：什么都还没有运行。' };
  }
  const name = threadLabel(world, world.current);
  const telling = ORDER.map((kind) => events.find((event) => event.kind === kind)).find(Boolean);
  const what = (telling === undefined ? null : sentenceOf(world, telling)) ?? ordinary(world, name);
  const extra = events.filter((event) => event !== telling && ALSO.has(event.kind));
  const also = extra.map((event) => sentenceOf(world, event)).filter((text): text is Text => text !== null);
  const place = telling === undefined || PRIVATE.has(telling.kind) ? placeOf(world, before) : NOWHERE;
  return {
    en: `Step ${step}: ${place.en}${[what, ...also].map(({ en }) => en).join('; ')}.`,
    zh: `步骤 ${step}：${place.zh}${[what, ...also].map(({ zh }) => zh).join('；')}。`,
  };
}

/** What the library does to its own variables concerns nobody: such steps say whose they are. */
const PRIVATE: ReadonlySet<EventKind> = new Set(['raised', 'read', 'write', 'caught']);
const NOWHERE: Text = { en: '', zh: '' };

function placeOf({ current, vm }: World, before: World): Text {
  const frame = before.threads[current]?.machine.frame ?? vm.thread.frame;
  if (!frame?.code.folded) return NOWHERE;
  const line = lineOfThread(vm.thread);
  return line === 0
    ? { en: 'inside the library, ', zh: '在库内部，' }
    : { en: `inside the library, for line ${line}, `, zh: `在库内部（第 ${line} 行所调用），` };
}

/** Kinds that are told beside the one that speaks. */
const ALSO: ReadonlySet<EventKind> = new Set(['failed', 'ended', 'blocked', 'output', 'clock']);

function ordinary(world: World, name: string): Text {
  const { frame, lastOp } = world.vm.thread;
  if (frame === null) return { en: `${name} is done`, zh: `${name} 执行完毕` };
  const prose = OPCODES[lastOp]?.prose;
  if (prose === undefined) return { en: `${name} takes a step`, zh: `${name} 执行一步` };
  return { en: `${name}: ${lowerFirst(prose.en)}`, zh: `${name}：${prose.zh.replace(/。$/, '')}` };
}

function lowerFirst(text: string): string {
  return text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** One event as a clause; null for those that only accompany others. */
export function sentenceOf(world: World, event: Event): Text | null {
  const who = threadLabel(world, event.thread);
  const all = (threads: readonly ThreadId[]) => threads.map((id) => threadLabel(world, id)).join(', ');
  switch (event.kind) {
    case 'started':
      return { en: `${who} starts ${all([event.child])}`, zh: `${who} 启动了 ${all([event.child])}` };
    case 'ended':
      return event.woke.length === 0
        ? { en: `${who} ends`, zh: `${who} 结束` }
        : { en: `${who} ends; ${all(event.woke)} can go on`, zh: `${who} 结束，${all(event.woke)} 可以继续` };
    case 'failed':
      return { en: `${who} dies of ${error(event)}`, zh: `${who} 因未捕获的 ${error(event)} 终止` };
    case 'raised':
      return { en: `${who} raises ${error(event)}`, zh: `${who} 抛出 ${error(event)}` };
    case 'sleeping':
      return { en: `${who} goes to sleep`, zh: `${who} 开始睡眠` };
    case 'slept':
      return { en: `${who} wakes up: its sleep is over`, zh: `${who} 的睡眠时间到了` };
    case 'output':
      return {
        en: `${who} prints ${JSON.stringify(event.text)}`,
        zh: `${who} 输出 ${JSON.stringify(event.text)}`,
      };
    case 'write':
      return { en: `${who} writes \`${event.place.name}\``, zh: `${who} 写入 \`${event.place.name}\`` };
    case 'read':
      return { en: `${who} reads \`${event.place.name}\``, zh: `${who} 读取 \`${event.place.name}\`` };
    case 'unawaited':
      return {
        en: `the coroutine ${event.name}() is thrown away: nobody awaited it, so nothing of it ever ran`,
        zh: `协程 ${event.name}() 被丢弃：没有人 await 它，它一行都没有运行`,
      };
    case 'clock':
      return clockSentence(event.to);
    case 'switched':
    case 'gil':
    case 'caught':
      return null;
    default:
      return synchronisation(who, event, all);
  }
}

function error({ type, message }: { readonly type: string; readonly message: string }): string {
  return message === '' ? type : `${type}: ${message}`;
}

function clockSentence(to: number): Text {
  const seconds = Math.round(to / 1e6) / 1e3;
  return {
    en: `everybody was asleep, so the clock jumps to ${seconds} s`,
    zh: `所有线程都在睡眠，虚拟时钟跳到 ${seconds} 秒`,
  };
}

type Synchronisation = Extract<Event, { subject: unknown }>;

function synchronisation(
  who: string,
  event: Synchronisation,
  all: (threads: readonly ThreadId[]) => string,
): Text | null {
  const what = `\`${event.subject.name}\``;
  switch (event.kind) {
    case 'acquired':
      return { en: `${who} gets ${what}`, zh: `${who} 拿到 ${what}` };
    case 'released':
      return event.woke.length === 0
        ? { en: `${who} releases ${what}`, zh: `${who} 释放 ${what}` }
        : {
            en: `${who} releases ${what}; ${all(event.woke)} may take it now, if nobody is faster`,
            zh: `${who} 释放 ${what}；${all(event.woke)} 现在可以去拿，只要没人抢先`,
          };
    case 'blocked':
      return {
        en: `${who} wants ${what}${event.by.length === 0 ? '' : `, which ${all(event.by)} holds`}: blocked`,
        zh: `${who} 想要 ${what}${event.by.length === 0 ? '' : `，它正被 ${all(event.by)} 持有`}：阻塞`,
      };
    case 'waiting':
      return waitingSentence(who, what, event.why);
    case 'notified':
      return event.woke.length === 0
        ? {
            en: `${who} notifies ${what}, but nobody was waiting: the notify is gone`,
            zh: `${who} 通知 ${what}，但没有线程在等待：这次通知就此消失`,
          }
        : {
            en: `${who} notifies ${what}: ${all(event.woke)} ${event.woke.length > 1 ? 'leave' : 'leaves'} the wait set and must get the lock back first`,
            zh: `${who} 通知 ${what}：${all(event.woke)} 离开等待集合，但必须先拿回锁才能运行`,
          };
    case 'resumed':
      if (event.subject.type === 'thread' && event.why === 'woken') return joinedSentence(who, what);
      return resumedSentence(who, what, event.why);
    case 'put':
      return { en: `${who} puts ${event.item} into ${what}`, zh: `${who} 把 ${event.item} 放入 ${what}` };
    case 'got':
      return { en: `${who} gets ${event.item} from ${what}`, zh: `${who} 从 ${what} 取出 ${event.item}` };
    case 'changed':
      return { en: `${who}: ${event.what} on ${what}`, zh: `${who} 对 ${what} 执行 ${event.what}` };
    case 'turn':
      return turnSentence(what, event);
    case 'task':
      return taskSentence(who, what, event);
    case 'refused':
      return {
        en: `${who} does not get ${what} (${event.what})`,
        zh: `${who} 没有拿到 ${what}（${event.what}）`,
      };
  }
}

function turnSentence(what: string, { turn, calls }: Extract<Event, { kind: 'turn' }>): Text {
  const shown = calls.slice(0, 6).join(', ') + (calls.length > 6 ? ', …' : '');
  const several = calls.length > 1;
  return {
    en: `turn ${turn} of the event loop ${what} begins: it will call ${shown}${several ? ', in this order' : ''}`,
    zh: `事件循环 ${what} 的第 ${turn} 轮开始：将${several ? '依次' : ''}调用 ${shown}`,
  };
}

function taskSentence(who: string, task: string, { what, on }: Extract<Event, { kind: 'task' }>): Text {
  switch (what) {
    case 'created':
      return {
        en: `${who} makes a task, ${task}, of ${on}(): nothing of it runs before the next turn of the loop`,
        zh: `${who} 用 ${on}() 创建任务 ${task}：要到事件循环的下一轮才会开始运行`,
      };
    case 'entered':
      return { en: `the event loop lets ${task} run`, zh: `事件循环让 ${task} 运行` };
    case 'awaits':
      return on === ''
        ? { en: `${task} gives up the rest of its turn`, zh: `${task} 让出本轮剩余的时间` }
        : { en: `${task} awaits ${on}: back to the event loop`, zh: `${task} 等待 ${on}：回到事件循环` };
    case 'finished':
      return { en: `${task} is finished`, zh: `${task} 完成` };
    case 'failed':
      return { en: `${task} fails with ${on}`, zh: `${task} 因 ${on} 失败` };
    case 'unretrieved':
      return {
        en: `nobody asked ${task} for its exception, ${on}: asyncio says so as the loop closes`,
        zh: `没有人取走 ${task} 的异常 ${on}：事件循环关闭时 asyncio 报告它`,
      };
    case 'cancelled':
      return { en: `${task} ends cancelled`, zh: `${task} 被取消而结束` };
  }
}

function waitingSentence(who: string, what: string, why: string): Text {
  if (why === 'loop') {
    return {
      en: `${who} has nothing ready in its event loop ${what} and sleeps until the next timer or a call from outside`,
      zh: `${who} 的事件循环 ${what} 没有就绪的回调，睡到下一个定时器到期或外部唤醒为止`,
    };
  }
  if (why === 'join') return { en: `${who} waits for ${what} to end`, zh: `${who} 等待 ${what} 结束` };
  if (why === 'notify') {
    return {
      en: `${who} gives up the lock and waits on ${what} to be notified`,
      zh: `${who} 放开锁，在 ${what} 上等待通知`,
    };
  }
  return { en: `${who} waits at ${what}`, zh: `${who} 在 ${what} 处等待` };
}

/** Whether it had to wait for the end or came after it. */
function joinedSentence(who: string, what: string): Text {
  return { en: `${what} has ended: ${who} goes on`, zh: `${what} 已经结束：${who} 继续运行` };
}

function resumedSentence(who: string, what: string, why: string): Text {
  if (why === 'timeout')
    return { en: `${who}'s wait at ${what} timed out`, zh: `${who} 在 ${what} 的等待超时` };
  if (why === 'spurious') {
    return {
      en: `${who} returns from its wait on ${what} though nobody notified it`,
      zh: `没有任何通知，${who} 却从 ${what} 的等待中返回`,
    };
  }
  return { en: `${who} goes on after waiting for ${what}`, zh: `${who} 结束对 ${what} 的等待，继续运行` };
}
