/** The engine's Worker: one call at a time, answered in order. */
import type { EngineAnswer, EngineRequest } from './engine-message.ts';
import { LocalEngine } from './local-engine.ts';

/** Milliseconds between two messages of how far a run is. */
const PROGRESS_EVERY = 200;

const engine = new LocalEngine();

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  self.postMessage(answerTo(data));
};

function answerTo({ id, what }: EngineRequest): EngineAnswer {
  try {
    switch (what.call) {
      case 'run':
        return { id, result: engine.run(what.request, progressOf(id)), fault: null };
      case 'inspect':
        return { id, result: engine.inspect(what.step), fault: null };
      case 'script':
        return { id, result: engine.script(what.pytest), fault: null };
      case 'choose':
        return { id, result: engine.choose(what.step, what.thread), fault: null };
    }
  } catch (error) {
    const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { id, result: null, fault };
  }
}

function progressOf(id: number): (steps: number) => void {
  let last = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY) return;
    last = now;
    const answer: EngineAnswer = { id, progress, result: null, fault: null };
    self.postMessage(answer);
  };
}
