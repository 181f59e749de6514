/** The page's crew for real runs, and whether this page can have one. */
import type { Text } from '../base/text.ts';
import type { Outcome } from '../explore/report.ts';
import { Crew } from '../real/crew.ts';
import type { Hand, Order } from '../real/order.ts';

/** Why threads cannot really run in this page, and what to do; null if they can. */
export function obstacle(): Text | null {
  if (typeof Worker === 'undefined') {
    return {
      en: 'This browser has no Workers, so threads cannot really run here. The simulator works as ever.',
      zh: '这个浏览器没有 Worker，线程无法在这里真正运行。模拟器照常可用。',
    };
  }
  if (typeof SharedArrayBuffer === 'undefined' || !globalThis.crossOriginIsolated) {
    return {
      en: 'This page is not cross-origin isolated, so its Workers may not share memory. Reload it once, or open it where the COOP and COEP headers are sent. The simulator works as ever.',
      zh: '本页没有跨源隔离，Worker 之间不能共享内存。请刷新一次，或在会发送 COOP 和 COEP 头的地方打开。模拟器照常可用。',
    };
  }
  if ((navigator.hardwareConcurrency ?? 2) < 2) {
    return {
      en: 'This machine shows one core: nothing would run at the same time. The simulator works as ever.',
      zh: '这台机器只有一个核心，没有什么能真正同时运行。模拟器照常可用。',
    };
  }
  return null;
}

export function pageCrew(): Crew<Outcome> {
  return new Crew<Outcome>(() =>
    handOf(new Worker(new URL('./real.worker.ts', import.meta.url), { type: 'module' })),
  );
}

function handOf(worker: Worker): Hand<Outcome> {
  return {
    post: (order: Order) => worker.postMessage(order),
    onMessage: (heard) => {
      worker.onmessage = ({ data }) => heard(data);
    },
    onFault: (heard) => {
      worker.onerror = (event) => heard(event.message);
    },
    end: () => worker.terminate(),
  };
}
